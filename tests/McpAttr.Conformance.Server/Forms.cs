using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace McpAttr.Conformance.Server;

[McpForm]
internal sealed record Account(string Username, [EmailAddress] string Email);

[McpForm]
internal sealed record Person(string Name);

[McpForm]
internal sealed record Confirmation(bool Ok);

[McpForm]
internal sealed record Deletion(bool Confirm);

[McpForm]
internal sealed record Favourite(string Color);

[McpForm]
internal sealed record PromptContext(string Context);

[McpForm]
internal sealed record FormWithDefaults(string Name = "John Doe", int Age = 30, double Score = 95.5, Status Status = Status.Active, bool Verified = true);

[McpForm]
internal sealed record FormOfChoices(
    Option UntitledSingle,
    TitledOption TitledSingle,
    [McpLegacyTitles] TitledOption LegacyEnum,
    IReadOnlyList<Option> UntitledMulti,
    IReadOnlyList<TitledOption> TitledMulti);

internal enum Status
{
    [JsonStringEnumMemberName("active")] Active,
    [JsonStringEnumMemberName("inactive")] Inactive,
    [JsonStringEnumMemberName("pending")] Pending,
}

internal enum Option
{
    [JsonStringEnumMemberName("option1")] One,
    [JsonStringEnumMemberName("option2")] Two,
    [JsonStringEnumMemberName("option3")] Three,
}

internal enum TitledOption
{
    [Display(Name = "First option")][JsonStringEnumMemberName("value1")] One,
    [Display(Name = "Second option")][JsonStringEnumMemberName("value2")] Two,
    [Display(Name = "Third option")][JsonStringEnumMemberName("value3")] Three,
}

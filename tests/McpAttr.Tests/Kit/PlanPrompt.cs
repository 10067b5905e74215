using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A prompt with typed arguments and completions, as the generator writes it.</summary>
internal sealed class PlanPrompt : McpPrompt<string>
{
    public override ReadOnlySpan<byte> Name => "plan"u8;

    public override ReadOnlySpan<byte> Descriptor =>
        """{"name":"plan","description":"Plans a day.","arguments":[{"name":"city","required":true},{"name":"days"},{"name":"mood"}]}"""u8;

    public override ReadOnlySpan<byte> ArgumentsSchema =>
        """{"type":"object","properties":{"city":{"type":"string","description":"A city."},"days":{"type":"integer","minimum":1,"maximum":14},"mood":{"type":"string","enum":["calm","merry"]}},"required":["city"]}"""u8;

    public override IReadOnlyList<McpCompletion> Completions { get; } = [new CityCompletion(), new McpAllowedValues("mood", "calm", "merry")];

    public override void Invoke(McpCall call)
    {
        string city = null!;
        int days = 3;
        string mood = "calm";
        ulong seen = 0;
        var json = call.ReadArguments();
        while (json.NextMember())
        {
            if (json.Is("city"u8, ref seen, 1UL << 0)) city = json.ReadString();
            else if (json.Is("days"u8, ref seen, 1UL << 1)) days = json.ReadTextInt32(1, 14);
            else if (json.Is("mood"u8, ref seen, 1UL << 2)) mood = json.ReadAllowed("calm", "merry");
            else json.Unknown();
        }

        if ((seen & 1UL << 0) == 0) json.Missing("city"u8);
        if (call.Refuses(ref json)) return;

        Return(call, $"{city} {days} {mood}");
    }

    protected internal override void Write(McpPromptWriter result, string value) => result.Text(value);

    /// <summary>Completes a city by the days that are known already: so many cities, behind the text so far.</summary>
    private sealed class CityCompletion : McpCompletion<IEnumerable<string>>
    {
        public override ReadOnlySpan<byte> Argument => "city"u8;

        public override void Invoke(McpCall call)
        {
            int days = 0;
            ulong seen = 0;
            var json = call.ReadArguments();
            while (json.NextMember())
            {
                if (json.Is("days"u8, ref seen, 1UL << 0)) days = json.ReadTextInt32();
                else json.Skip();
            }

            if (call.Refuses(ref json)) return;
            string prefix = call.CompletionValue;
            Return(call, Enumerable.Range(1, days).Select(number => prefix + number));
        }

        protected internal override void Write(McpCompletionWriter result, IEnumerable<string> value) => result.Values(value);
    }
}

using System.ComponentModel.DataAnnotations;
using McpAttr;

namespace Corpus;

/// <summary>Who somebody is, and how to prove it.</summary>
/// <param name="User">The name.</param>
/// <param name="Pin">The proof.</param>
/// <param name="Answers">What only the user knows.</param>
internal sealed record Credentials(string User, [property: McpSecret] int Pin, [McpSecret] IReadOnlyList<int> Answers)
{
    /// <summary>An older proof.</summary>
    [DataType(DataType.Password)]
    public int? OldPin { get; init; }
}

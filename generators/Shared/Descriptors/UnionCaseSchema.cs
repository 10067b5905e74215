namespace McpAttr.Roslyn.Descriptors;

/// <summary>What a schema says of one type of a union.</summary>
/// <param name="Value">The value of the discriminator as JSON; null for none.</param>
/// <param name="Description">What the type's doc comment says.</param>
/// <param name="Members">Its members.</param>
internal sealed record UnionCaseSchema(string? Value, string? Description, IReadOnlyList<UnionMember> Members)
{
    public IEnumerable<string> Required => Members.Where(static member => member.IsRequired).Select(static member => member.Name);

    /// <summary>A sentence such as <c>With kind "circle": radius, label (optional).</c></summary>
    public string InWords(string discriminator)
    {
        var members = string.Join(", ", Members.Select(static member => member.IsRequired ? member.Name : member.Name + " (optional)"));
        return $"{(Value is null ? $"Without {discriminator}" : $"With {discriminator} {Value}")}: {(members.Length == 0 ? "nothing else" : members)}.";
    }
}

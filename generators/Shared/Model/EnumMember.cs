namespace McpAttr.Roslyn.Model;

/// <summary>A member of an enum.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Field">The C# member, without <c>@</c>.</param>
/// <param name="IsAlias">An earlier member has the same value; this name is read, but never written.</param>
internal sealed record EnumMember(string Name, string Field, bool IsAlias)
{
    /// <summary>What a form calls it (<c>[Display(Name = …)]</c>, else <c>[Description]</c>), or null.</summary>
    public string? Title { get; init; }

    /// <summary>With <c>[Flags]</c>, the value.</summary>
    public ulong Bits { get; init; }
}

namespace McpAttr.Roslyn.Model;

/// <summary>An enum, which is a string on the wire: one of its members' names; with <c>[Flags]</c> an array of them.</summary>
/// <param name="Id">The C# type.</param>
/// <param name="JsonClass">The generated class.</param>
/// <param name="Description">What the doc comments of the type and its members say.</param>
/// <param name="Members">The members, as declared.</param>
internal sealed record EnumDefinition(
    string Id,
    string JsonClass,
    string? Description,
    EquatableArray<EnumMember> Members) : TypeDefinition(Id, JsonClass, IsValueType: true, Description)
{
    /// <summary>A value is any number of the members.</summary>
    public bool IsFlags { get; init; }

    /// <summary>The names on the wire, without those that are never written.</summary>
    public IEnumerable<string> Names => Members.Where(static member => !member.IsAlias).Select(static member => member.Name);

    /// <summary>The members that a use of the enum allows.</summary>
    public IEnumerable<EnumMember> MembersOf(TypeShape use) => Members.Where(member =>
        (use.Constraints.Allowed.Count == 0 || use.Constraints.Allowed.Any(value => value.Text == member.Name))
        && !use.Constraints.Denied.Any(value => value.Text == member.Name));
}

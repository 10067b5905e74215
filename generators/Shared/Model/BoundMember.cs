namespace McpAttr.Roslyn.Model;

/// <summary>A member of an object that is read, and where its value goes.</summary>
/// <param name="Member">How it is read.</param>
/// <param name="Binding">How the object gets it.</param>
/// <param name="Property">The C# property, without <c>@</c>; empty for <see cref="MemberBinding.Constructor"/>.</param>
/// <param name="Accessor">How to set it for <see cref="MemberBinding.Accessor"/>.</param>
internal sealed record BoundMember(InputMember Member, MemberBinding Binding, string Property = "", AccessorModel? Accessor = null);

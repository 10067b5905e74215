namespace McpAttr.Roslyn.Model;

/// <summary>What one parameter of a constructor gets: a member's value, or a constant where the member is ignored.</summary>
/// <param name="Member">The index in <see cref="ObjectInput.Members"/>, or -1.</param>
/// <param name="Constant">The C# expression when <paramref name="Member"/> is -1.</param>
internal sealed record ConstructorArgument(int Member, string? Constant);

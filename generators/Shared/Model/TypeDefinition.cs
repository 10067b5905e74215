namespace McpAttr.Roslyn.Model;

/// <summary>A type with members of its own. Shapes refer to it by id, so that types may be shared.</summary>
/// <param name="Id">The C# type, qualified with <c>global::</c> and annotated; equal ids mean the same shape.</param>
/// <param name="JsonClass">The name of the generated class that reads and writes it.</param>
/// <param name="IsValueType">A struct or an enum.</param>
/// <param name="Description">What the type's doc comment says.</param>
internal abstract record TypeDefinition(string Id, string JsonClass, bool IsValueType, string? Description)
{
    /// <summary>The warnings that the user's types raise in generated code, such as CS0618 for an obsolete property.</summary>
    public EquatableArray<string> Warnings { get; init; }
}

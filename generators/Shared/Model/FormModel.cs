namespace McpAttr.Roslyn.Model;

/// <summary>A form that a person fills in: everything that its generated file depends on, and nothing else.</summary>
internal sealed record FormModel
{
    /// <summary>The generated namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The generated class.</summary>
    public required string ClassName { get; init; }

    /// <summary>The user's type.</summary>
    public required string Type { get; init; }

    /// <summary>The generated class that reads it.</summary>
    public required string JsonClass { get; init; }

    /// <summary>What is asked for.</summary>
    public required EquatableArray<FormField> Fields { get; init; }

    /// <summary>The types that it is made of, itself among them.</summary>
    public required EquatableArray<TypeDefinition> Inputs { get; init; }

    /// <summary>The warnings that naming the type raises, such as CS0618.</summary>
    public required EquatableArray<string> Warnings { get; init; }
}

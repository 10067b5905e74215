namespace McpAttr.Roslyn.Model;

/// <summary>A tool: everything that its generated file depends on, and nothing else.</summary>
internal sealed record ToolModel
{
    /// <summary>The generated namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The generated class; unique in the assembly.</summary>
    public required string ClassName { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string? Description { get; init; }

    public required ToolHints Hints { get; init; }

    /// <summary>The user's type, qualified with <c>global::</c>.</summary>
    public required string ContainingType { get; init; }

    /// <summary>The user's method, without <c>@</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Null for a static method.</summary>
    public required TargetModel? Target { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    public required ResultModel Result { get; init; }

    /// <summary>The types that the arguments are made of.</summary>
    public required EquatableArray<TypeDefinition> Inputs { get; init; }

    /// <summary>The types that the result is made of.</summary>
    public required EquatableArray<TypeDefinition> Outputs { get; init; }

    /// <summary>What cannot be made without services, for the start-up error; null when the tool needs none.</summary>
    public required string? NeedsServices { get; init; }

    /// <summary>The warnings that calling the user's method raises, such as CS0618.</summary>
    public required EquatableArray<string> Warnings { get; init; }

    public IEnumerable<InputMember> Arguments => Parameters.OfType<ArgumentParameter>().Select(static parameter => parameter.Member);

    /// <summary>The names of the arguments, and of the members inside them, that no error message may repeat.</summary>
    public IEnumerable<string> Secrets => Arguments
        .Concat(Inputs.OfType<ObjectInput>().SelectMany(static input => input.Members).Select(static bound => bound.Member))
        .Where(static member => member.IsSecret)
        .Select(static member => member.Name)
        .Distinct();

    public IEnumerable<InjectedParameter> Injected =>
        Parameters.OfType<InjectedParameter>().Concat(Target?.ConstructorArguments ?? EquatableArray<InjectedParameter>.Empty);
}

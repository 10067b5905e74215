namespace McpAttr.Roslyn.Model;

/// <summary>What a tool, a resource and a prompt have in common.</summary>
internal sealed record PrimitiveModel
{
    /// <summary>The generated namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The generated class; unique in the assembly.</summary>
    public required string ClassName { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string? Description { get; init; }

    public required EquatableArray<IconModel> Icons { get; init; }

    public required EquatableArray<MetaModel> Meta { get; init; }

    /// <summary>What MCP Apps say of it, as compact JSON: a member of <see cref="Meta"/>, too. Null when it has no view and is none.</summary>
    public required string? App { get; init; }

    /// <summary>The groups that it belongs to.</summary>
    public required EquatableArray<string> Tags { get; init; }

    public required MethodModel Method { get; init; }

    /// <summary>The literal schema of a tool's arguments as compact JSON; null where it is made of the parameters.</summary>
    public required string? InputSchema { get; init; }

    /// <summary>What completes its arguments.</summary>
    public required EquatableArray<CompletionModel> Completions { get; init; }

    /// <summary>What runs around its calls, the outermost first.</summary>
    public required EquatableArray<FilterModel> Filters { get; init; }

    /// <summary>What decides who sees it.</summary>
    public required EquatableArray<FilterModel> Visibility { get; init; }

    /// <summary>What its calls may use up.</summary>
    public required EquatableArray<LimitModel> Limits { get; init; }

    /// <summary>The types that the arguments are made of.</summary>
    public required EquatableArray<TypeDefinition> Inputs { get; init; }

    /// <summary>The types that the result is made of.</summary>
    public required EquatableArray<TypeDefinition> Outputs { get; init; }

    /// <summary>The warnings that calling the user's methods raises, such as CS0618.</summary>
    public required EquatableArray<string> Warnings { get; init; }

    /// <summary>The arguments and the members inside them.</summary>
    public IEnumerable<InputMember> AllArguments =>
        Method.Arguments.Concat(Inputs.SelectMany(ObjectsOf).SelectMany(static input => input.Members).Select(static bound => bound.Member));

    /// <summary>The names of the arguments, and of the members inside them, that no error message may repeat.</summary>
    public IEnumerable<string> Secrets => AllArguments
        .Where(static member => member.IsSecret)
        .Select(static member => member.Name)
        .Distinct();

    private static IEnumerable<ObjectInput> ObjectsOf(TypeDefinition definition) => definition switch
    {
        ObjectInput input => [input],
        UnionInput union => union.Cases.Select(static one => one.Object),
        _ => [],
    };
}

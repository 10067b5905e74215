using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes what runs around the calls of a member, who sees it, and what its calls may use up.</summary>
internal static class FilterWriter
{
    public static void Write(SourceWriter source, PrimitiveModel primitive)
    {
        WriteMade(source, "McpFilterFactory", "Filters", primitive.Filters);
        WriteMade(source, "McpVisibilityFactory", "Visibility", primitive.Visibility);

        if (primitive.Limits.Count > 0)
        {
            source.Line("public override global::McpAttr.McpLimits? Limits { get; } = new()").Line("{");
            foreach (var limit in primitive.Limits)
            {
                source.Continue($"{limit.Property} = {Value(limit)},");
            }

            source.Line("};").Line();
        }
    }

    /// <summary>Writes how the objects are made that the server has once for all calls.</summary>
    private static void WriteMade(SourceWriter source, string factory, string property, EquatableArray<FilterModel> made)
    {
        if (made.Count == 0)
        {
            return;
        }

        source.Line($"public override IReadOnlyList<{factory}> {property} {{ get; }} =").Line("[");
        foreach (var one in made)
        {
            source.Continue($"new {factory}(typeof({one.Type}), static services => new {one.Type}({Arguments(one)}){NeedsServices(one)}),");
        }

        source.Line("];").Line();
    }

    private static string Arguments(FilterModel filter) => string.Join(", ", filter.ConstructorArguments.Select(static argument =>
        argument.Kind == InjectionKind.ServiceProvider ? "services.Services" : $"services.Service<{argument.Type}>()"));

    private static string NeedsServices(FilterModel filter) => filter.ConstructorArguments.Count > 0 ? ", needsServices: true" : "";

    private static string Value(LimitModel limit) =>
        !limit.IsTime ? $"{limit.Number}"
        : limit.Number % 1000 == 0 ? $"TimeSpan.FromSeconds({limit.Number / 1000})"
        : $"TimeSpan.FromMilliseconds({limit.Number})";
}

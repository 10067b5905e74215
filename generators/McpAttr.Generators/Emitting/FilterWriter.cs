using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes what runs around the calls of a member, and what they may use up.</summary>
internal static class FilterWriter
{
    public static void Write(SourceWriter source, PrimitiveModel primitive)
    {
        if (primitive.Filters.Count > 0)
        {
            source.Line("public override IReadOnlyList<McpFilterFactory> Filters { get; } =").Line("[");
            foreach (var filter in primitive.Filters)
            {
                source.Continue($"new McpFilterFactory(typeof({filter.Type}), static services => new {filter.Type}({Arguments(filter)}){NeedsServices(filter)}),");
            }

            source.Line("];").Line();
        }

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

    private static string Arguments(FilterModel filter) => string.Join(", ", filter.ConstructorArguments.Select(static argument =>
        argument.Kind == InjectionKind.ServiceProvider ? "services.Services" : $"services.Service<{argument.Type}>()"));

    private static string NeedsServices(FilterModel filter) => filter.ConstructorArguments.Count > 0 ? ", needsServices: true" : "";

    private static string Value(LimitModel limit) =>
        !limit.IsTime ? $"{limit.Number}"
        : limit.Number % 1000 == 0 ? $"TimeSpan.FromSeconds({limit.Number / 1000})"
        : $"TimeSpan.FromMilliseconds({limit.Number})";
}

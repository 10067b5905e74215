using Microsoft.CodeAnalysis;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What is wrong with one annotated method. The analyzer reports it; the generator only asks whether there is any.</summary>
internal sealed class Findings(Action<Diagnostic>? report)
{
    public bool Any { get; private set; }

    /// <summary>Something is wrong that the compiler reports itself.</summary>
    public void Fail() => Any = true;

    public void Add(DiagnosticDescriptor rule, ISymbol at, params object?[] arguments) =>
        Add(rule, at.Locations.FirstOrDefault(static location => location.IsInSource), arguments);

    public void Add(DiagnosticDescriptor rule, AttributeData at, params object?[] arguments) =>
        Add(rule, at.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : null, arguments);

    private void Add(DiagnosticDescriptor rule, Location? at, object?[] arguments)
    {
        Any = true;
        report?.Invoke(Diagnostic.Create(rule, at, arguments));
    }
}

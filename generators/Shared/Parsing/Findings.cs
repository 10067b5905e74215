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

    /// <summary>Reports at an attribute; at <paramref name="otherwise"/> where its source is not at hand.</summary>
    public void Add(DiagnosticDescriptor rule, AttributeData at, ISymbol otherwise, params object?[] arguments)
    {
        if (at.ApplicationSyntaxReference is null)
        {
            Add(rule, otherwise, arguments);
        }
        else
        {
            Add(rule, at, arguments);
        }
    }

    /// <summary>Reports at an attribute what keeps nothing from being generated.</summary>
    public void Advise(DiagnosticDescriptor rule, AttributeData at, ISymbol otherwise, params object?[] arguments)
    {
        var location = at.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span)
            : otherwise.Locations.FirstOrDefault(static location => location.IsInSource);
        report?.Invoke(Diagnostic.Create(rule, location, arguments));
    }

    private void Add(DiagnosticDescriptor rule, Location? at, object?[] arguments)
    {
        Any = true;
        report?.Invoke(Diagnostic.Create(rule, at, arguments));
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Analyzers;

/// <summary>The tools, resources and prompts of a compilation, for what can be wrong only between them.</summary>
internal sealed class FoundPrimitives(KnownTypes types)
{
    private readonly ConcurrentBag<(string Name, IMethodSymbol Method)> _tools = [];
    private readonly ConcurrentBag<(string Name, IMethodSymbol Method)> _prompts = [];
    private readonly ConcurrentBag<(ResourceModel Model, IMethodSymbol Method)> _resources = [];
    private readonly ConcurrentBag<(string View, IMethodSymbol Method)> _apps = [];
    private readonly ConcurrentDictionary<string, bool> _uris = new();
    private readonly ConcurrentDictionary<(string Id, Location At, string Message), bool> _reported = new();

    public void Parse(IMethodSymbol method, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (method.PartialDefinitionPart is not null)
        {
            return;
        }

        // A member of a type that several methods use is wrong once.
        report = Once(report);
        if (ToolParser.Parse(types, method, report, cancellationToken) is { } tool)
        {
            _tools.Add((tool.Primitive.Name, method));
            if (AppParser.ViewUri(types, method) is { } view)
            {
                _apps.Add((view, method));
            }
        }

        // One that cannot be generated is there all the same: its own finding says what is wrong.
        if (types.Attribute(method, KnownTypeNames.McpResourceAttribute)?.ConstructorArguments is [{ Value: string uri }])
        {
            _uris.TryAdd(uri, true);
        }

        if (ResourceParser.Parse(types, method, report, cancellationToken) is { } resource)
        {
            _resources.Add((resource, method));
        }

        if (PromptParser.Parse(types, method, report, cancellationToken) is { } prompt)
        {
            _prompts.Add((prompt.Primitive.Name, method));
        }
    }

    public void ReportConflicts(Action<Diagnostic> report)
    {
        ReportEqualNames(_tools, report);
        ReportEqualNames(_prompts, report);
        ReportUris(report);
        ReportViews(report);
    }

    private Action<Diagnostic> Once(Action<Diagnostic> report) => diagnostic =>
    {
        if (_reported.TryAdd((diagnostic.Id, diagnostic.Location, diagnostic.GetMessage(CultureInfo.InvariantCulture)), true))
        {
            report(diagnostic);
        }
    };

    private static void ReportEqualNames(IEnumerable<(string Name, IMethodSymbol Method)> found, Action<Diagnostic> report)
    {
        foreach (var same in found.GroupBy(static primitive => primitive.Name, StringComparer.Ordinal))
        {
            var methods = same.Select(static primitive => primitive.Method).OrderBy(static method => method.ToDisplayString(), StringComparer.Ordinal).ToList();
            foreach (var method in methods.Skip(1))
            {
                report(Diagnostic.Create(Rules.NamesAreEqual, method.Locations[0], same.Key, methods[0].ToDisplayString()));
            }
        }
    }

    // A fixed URI goes before every template, and a template before those that match all it matches and more; between others nothing decides.
    private void ReportUris(Action<Diagnostic> report)
    {
        var resources = _resources.OrderBy(static resource => resource.Method.ToDisplayString(), StringComparer.Ordinal).ToList();
        for (var i = 1; i < resources.Count; i++)
        {
            var rule = Enumerable.Range(0, i).Select(j => (Other: resources[j], Rule: Conflict(resources[j].Model, resources[i].Model))).FirstOrDefault(static found => found.Rule is not null);
            if (rule.Rule is { } conflict)
            {
                var (resource, method) = resources[i];
                report(Diagnostic.Create(conflict, method.Locations[0], resource.Uri, rule.Other.Model.Uri, rule.Other.Method.ToDisplayString()));
            }
        }
    }

    private void ReportViews(Action<Diagnostic> report)
    {
        foreach (var (view, method) in _apps.Where(app => !_uris.ContainsKey(app.View)))
        {
            report(Diagnostic.Create(Rules.AppViewIsMissing, method.Locations[0], view, method.Name));
        }
    }

    private static DiagnosticDescriptor? Conflict(ResourceModel first, ResourceModel second)
    {
        if (!first.IsTemplate || !second.IsTemplate)
        {
            return first.Uri == second.Uri ? Rules.UrisAreEqual : null;
        }

        return UriLanguage.Compare(first.Parts, second.Parts) switch
        {
            (true, false, false) => Rules.UrisAreEqual,
            (true, true, true) => Rules.TemplatesOverlap,
            _ => null,
        };
    }
}

using System.Collections.Concurrent;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;

namespace McpAttr.Analyzers.Contract;

/// <summary>What a compilation offers, held against the file.</summary>
internal sealed class OfferedMembers(KnownTypes types, LockFile? locked, string path)
{
    private const int MostNamed = 3;

    private readonly ConcurrentBag<(ContractEntry Entry, IMethodSymbol Method)> _members = [];
    private volatile bool _isIncomplete;
    private volatile bool _isBroken;

    /// <summary>Reports what breaks for the members that a method is.</summary>
    public void Add(IMethodSymbol method, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (method.PartialDefinitionPart is not null)
        {
            return;
        }

        foreach (var kind in Declaration.KindsOf(types, method))
        {
            var (entry, primitive) = Parse(method, kind, cancellationToken);
            if (entry is null || primitive is null)
            {
                // The method cannot be generated, which is reported as such; that it is also missing would say nothing more.
                _isIncomplete = true;
                continue;
            }

            _members.Add((entry, method));
            if (locked?.Entry(entry.Kind, entry.Key) is { } before)
            {
                foreach (var change in EntryComparison.Compare(entry.Kind, before, ContractText.Describe(entry)))
                {
                    _isBroken = true;
                    report(Diagnostic.Create(Rules.ContractIsBroken, LocationOf(method, primitive, change), Noun(entry.Kind), entry.Key, change.Text, Path.GetFileName(path)));
                }
            }
        }
    }

    /// <summary>Reports what is offered no longer and, where the file must be up to date, that it is not.</summary>
    public void End(ProjectModel project, bool isLocked, Action<Diagnostic> report)
    {
        if (_isIncomplete)
        {
            return;
        }

        foreach (var (kind, _) in ContractText.Sections)
        {
            ReportMissing(kind, report);
        }

        foreach (var catalog in (locked?.Included ?? []).Except(project.Included))
        {
            ReportMissing("catalog", catalog, null, 0, report);
        }

        if (isLocked && !_isBroken && locked?.Says(ContractText.Write([.. _members.Select(static member => member.Entry)], project.Included)) is not true)
        {
            report(Diagnostic.Create(
                Rules.ContractIsNotUpToDate, locked?.At(path, 0), Path.GetFileName(path), locked is null ? "is not there" : "differs from what the build would write" + Differences()));
        }
    }

    private string Differences()
    {
        var names = _members.Select(static member => member.Entry)
            .Where(entry => !JsonNode.AreEqual(ContractText.Describe(entry), locked!.Entry(entry.Kind, entry.Key)))
            .Select(static entry => $"{Noun(entry.Kind)} '{entry.Key}'")
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToList();
        return names.Count == 0 ? "" : $" ({string.Join(", ", names.Take(MostNamed))}{(names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "")})";
    }

    private static string Noun(ContractKind kind) => kind switch
    {
        ContractKind.Tool => "tool",
        ContractKind.Resource => "resource",
        ContractKind.ResourceTemplate => "resource template",
        _ => "prompt",
    };

    private static Location LocationOf(IMethodSymbol method, PrimitiveModel primitive, ContractChange change) =>
        primitive.Method.Arguments.FirstOrDefault(argument => argument.Name == change.Argument) is { } argument
            && method.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Identifier) is { } parameter
            ? parameter.Locations[0]
            : method.Locations[0];

    private (ContractEntry? Entry, PrimitiveModel? Primitive) Parse(IMethodSymbol method, PrimitiveKind kind, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case PrimitiveKind.Tool:
                var tool = ToolParser.Parse(types, method, null, cancellationToken);
                return (tool is null ? null : ContractEntries.Of(tool), tool?.Primitive);
            case PrimitiveKind.Resource:
                var resource = ResourceParser.Parse(types, method, null, cancellationToken);
                return (resource is null ? null : ContractEntries.Of(resource), resource?.Primitive);
            default:
                var prompt = PromptParser.Parse(types, method, null, cancellationToken);
                return (prompt is null ? null : ContractEntries.Of(prompt), prompt?.Primitive);
        }
    }

    private void ReportMissing(ContractKind kind, Action<Diagnostic> report)
    {
        var known = locked?.Entries(kind) ?? [];
        var missing = known.Where(entry => _members.All(member => member.Entry.Kind != kind || member.Entry.Key != entry.Name)).ToList();
        var added = _members.Where(member => member.Entry.Kind == kind && known.All(entry => entry.Name != member.Entry.Key)).ToList();

        // One that went and one that came is one that was renamed, and the place to look at is where it is now.
        var renamed = missing.Count == 1 && added.Count == 1 ? added[0].Method.Locations[0] : null;
        foreach (var entry in missing)
        {
            ReportMissing(Noun(kind), entry.Name, renamed, entry.Start, report);
        }
    }

    private void ReportMissing(string noun, string name, Location? at, int start, Action<Diagnostic> report)
    {
        _isBroken = true;
        report(Diagnostic.Create(Rules.ContractMemberIsMissing, at ?? locked!.At(path, start), noun, name, Path.GetFileName(path)));
    }
}

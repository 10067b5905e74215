using System.Runtime.CompilerServices;
using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.Analyzers.Contract;

/// <summary><c>mcp.lock.json</c> as it was read.</summary>
internal sealed class LockFile
{
    // It is read again only when it has changed, not at every keystroke elsewhere.
    private static readonly ConditionalWeakTable<SourceText, LockFile> Cache = new();

    private readonly SourceText _text;
    private readonly JsonNode? _root;

    private LockFile(SourceText text)
    {
        _text = text;
        _root = JsonNodeReader.Read(text.ToString(), out var fault);
        Fault = _root is null ? fault : _root["lockVersion"]?.Text == ContractText.Version ? null : 0;
    }

    /// <summary>Where the file stops being a contract of this version; null when it is one.</summary>
    public int? Fault { get; }

    public static LockFile Of(SourceText text) => Cache.GetValue(text, static text => new LockFile(text));

    /// <summary>The entries of a kind.</summary>
    public IReadOnlyList<JsonMember> Entries(ContractKind kind) => _root?[ContractText.Sections.First(section => section.Kind == kind).Name]?.Members ?? [];

    /// <summary>The entry, or null.</summary>
    public JsonNode? Entry(ContractKind kind, string key) => Entries(kind).FirstOrDefault(entry => entry.Name == key)?.Value;

    /// <summary>The catalogs of other assemblies that were served.</summary>
    public IReadOnlyList<string> Included => [.. (_root?["includes"]?.Items ?? []).Select(static item => item.Text)];

    /// <summary>Whether the file says the same; its line ends are those of whoever checked it out.</summary>
    public bool Says(string contract) => _text.ToString().Replace("\r\n", "\n").TrimEnd() == contract;

    /// <summary>The line at a position, for a diagnostic.</summary>
    public Location At(string path, int position)
    {
        var line = _text.Lines.GetLineFromPosition(Math.Min(position, _text.Length));
        var span = TextSpan.FromBounds(Math.Min(position, line.End), line.End);
        return Location.Create(path, span, _text.Lines.GetLinePositionSpan(span));
    }
}

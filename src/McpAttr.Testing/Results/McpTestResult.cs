using System.Text.Json;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing;

/// <summary>The result of a tool (<c>tools/call</c>).</summary>
public sealed class McpTestResult
{
    private readonly McpTestClient _client;

    internal McpTestResult(string tool, Reply reply, McpTestClient client)
    {
        Tool = tool;
        Json = reply.Result;
        Progress = reply.Progress;
        Content = [.. Json.Items("content").Select(static block => new McpTestContent(block))];
        _client = client;
    }

    /// <summary>The tool that was called.</summary>
    public string Tool { get; }

    /// <summary>The tool failed or refused its arguments; its text says how.</summary>
    public bool IsError => Json.Member("isError")?.GetBoolean() ?? false;

    /// <summary>The text of all blocks of text, one after the other on lines of their own.</summary>
    public string Text => string.Join('\n', Content.Where(static block => block.Type == "text").Select(static block => block.Text));

    /// <summary>All blocks.</summary>
    public IReadOnlyList<McpTestContent> Content { get; }

    /// <summary>There is structured content.</summary>
    public bool HasStructured => Json.TryGetProperty("structuredContent"u8, out _);

    /// <summary>The structured content. Before revision 2026-07-28 a value that is no object is the member <c>result</c> of one.</summary>
    /// <exception cref="McpAssertionException">There is none.</exception>
    public JsonElement Structured => Json.TryGetProperty("structuredContent"u8, out var structured)
        ? structured
        : throw new McpAssertionException($"{Tool} returned no structured content; it returned {Json}");

    /// <summary>What the tool reported while it ran, if the client asked for progress.</summary>
    public IReadOnlyList<McpProgress> Progress { get; }

    /// <summary>The whole result.</summary>
    public JsonElement Json { get; }

    /// <summary>The revision that the result was got with.</summary>
    internal string Revision => _client.Revision;

    /// <summary>The tool as it is listed.</summary>
    internal async Task<McpTestTool> GetToolAsync() => (await _client.ListToolsAsync().ConfigureAwait(false)).Single(tool => tool.Name == Tool);
}

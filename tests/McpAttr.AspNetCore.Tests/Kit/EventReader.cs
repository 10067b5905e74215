using System.Text.Json.Nodes;

namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>Reads a response that is an event stream, as it comes.</summary>
internal sealed class EventReader : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private EventReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _reader = new StreamReader(stream);
    }

    public HttpResponseMessage Response => _response;

    public static async Task<EventReader> OpenAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new EventReader(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event, or null at the end. Comments are read over.</summary>
    public async Task<Event?> NextAsync()
    {
        while (await NextBlockAsync() is { } block)
        {
            if (block.TrueForAll(static line => line.StartsWith(':'))) continue;
            return new Event(Field(block, "id"), Field(block, "retry"), Field(block, "data"));
        }

        return null;
    }

    /// <summary>The lines up to the next empty one, or null at the end.</summary>
    public async Task<List<string>?> NextBlockAsync()
    {
        var lines = new List<string>();
        while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Length == 0) return lines;
            lines.Add(line);
        }

        Assert.Empty(lines);
        return null;
    }

    /// <summary>The next message, which there must be.</summary>
    public async Task<JsonNode> MessageAsync() => (await NextAsync())!.Message;

    public void Dispose() => _response.Dispose();

    private static string? Field(List<string> block, string name) =>
        block.SingleOrDefault(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))?[(name.Length + 2)..];

    internal sealed record Event(string? Id, string? Retry, string? Data)
    {
        public JsonNode Message => JsonNode.Parse(Data!)!;

        public string? Method => (string?)Message["method"];
    }
}

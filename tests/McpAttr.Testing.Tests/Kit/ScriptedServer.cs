using System.IO.Pipelines;
using System.Text.Json;

namespace McpAttr.Testing.Tests.Kit;

/// <summary>A server of which the test writes every line: it answers each message of the client's by a rule.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _fromServer = new();
    private readonly List<JsonElement> _received = [];
    private readonly Task _serving;

    /// <param name="answer">The lines that a message is answered with.</param>
    public ScriptedServer(Func<JsonElement, IEnumerable<string>> answer) => _serving = ServeAsync(answer);

    /// <summary>Every message of the client's.</summary>
    public JsonElement[] Received
    {
        get
        {
            lock (_received) return [.. _received];
        }
    }

    public static string Result(JsonElement request, string result) => $$"""{"jsonrpc":"2.0","id":{{request.GetProperty("id")}},"result":{{result}}}""";

    /// <summary>The answer to a handshake.</summary>
    public static string Hello(JsonElement initialize, string? revision = null) => Result(
        initialize,
        $$$"""{"protocolVersion":"{{{revision ?? initialize.GetProperty("params").GetProperty("protocolVersion").GetString()}}}","capabilities":{},"serverInfo":{"name":"script","version":"1"}}""");

    public McpTestClient Connect(string revision, Action<McpTestClientOptions>? configure = null) =>
        McpTestClient.Connect(_fromServer.Reader.AsStream(), _toServer.Writer.AsStream(), options =>
        {
            options.Revision = revision;
            configure?.Invoke(options);
        });

    public async ValueTask DisposeAsync() => await _serving;

    private async Task ServeAsync(Func<JsonElement, IEnumerable<string>> answer)
    {
        using var input = new StreamReader(_toServer.Reader.AsStream());
        await using var output = new StreamWriter(_fromServer.Writer.AsStream()) { AutoFlush = true };
        while (await input.ReadLineAsync() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var message = document.RootElement.Clone();
            lock (_received) _received.Add(message);
            foreach (string each in answer(message)) await output.WriteLineAsync(each);
        }
    }
}

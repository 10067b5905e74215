using McpAttr.Tests.Kit;

namespace McpAttr.Execution.Tests.Kit;

/// <summary>All tools of the corpus, served in memory to a client that speaks both eras.</summary>
internal sealed class ToolServer : IAsyncDisposable
{
    private const string ModernHead = """{"resultType":"complete","_meta":{"io.modelcontextprotocol/serverInfo":{"name":"test","version":"1.0"}},""";

    private readonly LoopFixture _loop;
    private int _id;

    public ToolServer(Action<McpServerOptions>? configure = null) => _loop = new LoopFixture(
        options =>
        {
            options.Services = Services;
            configure?.Invoke(options);
        },
        [.. McpCatalog.Entry!.Tools]).Initialized();

    public Services Services { get; } = new();

    public TestChannel Channel => _loop.Channel;

    public string[] Log => _loop.Log;

    /// <summary>Calls a tool in revision 2025-11-25.</summary>
    /// <returns>The result object.</returns>
    public string CallLegacy(string tool, string arguments = "{}") => ResultOf(++_id, _loop.Ask(Rpc.Call(_id, tool, arguments)));

    /// <summary>Calls a tool in revision 2026-07-28.</summary>
    /// <returns>The result object without what every result has.</returns>
    public string CallModern(string tool, string arguments = "{}")
    {
        string result = ResultOf(++_id, _loop.Ask(Rpc.ModernCall(_id, tool, arguments)));
        Assert.StartsWith(ModernHead, result, StringComparison.Ordinal);
        return "{" + result[ModernHead.Length..];
    }

    /// <summary>A call has the same result in both eras.</summary>
    public void Gives(string result, string tool, string arguments = "{}")
    {
        Assert.Equal(result, CallLegacy(tool, arguments));
        Assert.Equal(result, CallModern(tool, arguments));
    }

    /// <summary>A call returns a value that is no object.</summary>
    public void Returns(string json, string tool, string arguments = "{}")
    {
        Assert.Equal(Wire.Wrapped(json), CallLegacy(tool, arguments));
        Assert.Equal(Wire.Structured(json), CallModern(tool, arguments));
    }

    /// <summary>A call returns an object.</summary>
    public void ReturnsObject(string json, string tool, string arguments = "{}") => Gives(Wire.Structured(json), tool, arguments);

    /// <summary>Ends the input and waits until all is served.</summary>
    /// <returns>The messages that were not received.</returns>
    public Task<string[]> EndAsync() => _loop.EndAsync();

    public ValueTask DisposeAsync() => _loop.DisposeAsync();

    private static string ResultOf(int id, string answer)
    {
        string head = $$"""{"jsonrpc":"2.0","id":{{id}},"result":""";
        Assert.StartsWith(head, answer, StringComparison.Ordinal);
        Assert.EndsWith("}", answer, StringComparison.Ordinal);
        return answer[head.Length..^1];
    }
}

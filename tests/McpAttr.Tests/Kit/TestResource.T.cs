using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A resource made of a URI and delegates.</summary>
/// <typeparam name="T">What the method returns.</typeparam>
/// <param name="uri">Its URI, which is its name, too.</param>
/// <param name="read">What it returns: a value like a synchronous method, or a task of one like an asynchronous one.</param>
/// <param name="write">Writes the value.</param>
internal sealed class TestResource<T>(string uri, Func<McpCall, object?> read, Action<McpResourceWriter, T> write) : McpResource<T>
{
    private readonly byte[] _uri = Encoding.UTF8.GetBytes(uri);
    private readonly byte[] _descriptor = Encoding.UTF8.GetBytes($"{{\"uri\":\"{uri}\",\"name\":\"{uri}\"}}");

    public override ReadOnlySpan<byte> Name => _uri;

    public override ReadOnlySpan<byte> Uri => _uri;

    public override ReadOnlySpan<byte> Descriptor => _descriptor;

    public override ReadOnlySpan<byte> MimeType => "text/plain"u8;

    public override TimeSpan? CacheTimeToLive => TimeToLive;

    public override bool CacheIsPrivate => IsPrivate;

    public override McpSubscriptions? Subscriptions => Subscribable ? McpSubscriptions.Offered : null;

    public TimeSpan? TimeToLive { get; init; }

    public bool IsPrivate { get; init; }

    public bool Subscribable { get; init; }

    public override void Invoke(McpCall call)
    {
        if (read(call) is var result && result is Task<T> task) Return(call, task);
        else Return(call, (T)result!);
    }

    protected internal override void Write(McpResourceWriter result, T value) => write(result, value);
}

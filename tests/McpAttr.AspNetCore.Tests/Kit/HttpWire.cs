using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using McpAttr.Testing;

namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>Carries the lines of a test client to endpoints, one after the other in turn, and what their responses say back to it.</summary>
internal sealed class HttpWire(string revision, params TestApp[] apps) : Stream
{
    private readonly Pipe _received = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly List<byte> _line = [];
    private readonly List<Task> _exchanges = [];
    private string? _session;
    private int _turn;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static McpTestClient Connect(string revision, params TestApp[] apps)
    {
        var wire = new HttpWire(revision, apps);
        return McpTestClient.Connect(wire._received.Reader.AsStream(), wire, options => options.Revision = revision);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        foreach (byte next in buffer.AsSpan(offset, count))
        {
            if (next != (byte)'\n')
            {
                _line.Add(next);
                continue;
            }

            string message = Encoding.UTF8.GetString([.. _line]);
            _line.Clear();
            _exchanges.Add(Task.Run(() => PostAsync(message)));
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Task.WaitAll(_exchanges, TestContext.Current.CancellationToken);
        _received.Writer.Complete();
        base.Dispose(disposing);
    }

    private async Task PostAsync(string message)
    {
        var app = apps[Interlocked.Increment(ref _turn) % apps.Length];
        bool isModern = string.CompareOrdinal(revision, "2026-07-28") >= 0;
        using var response = await app.SendAsync(isModern ? Requests.PostModern(message) : Requests.Post(message, _session));
        if (response.Headers.TryGetValues("Mcp-Session-Id", out var ids)) _session = ids.Single();
        bool isStream = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            string text = !isStream ? line : line.StartsWith("data: ", StringComparison.Ordinal) ? line["data: ".Length..] : "";
            if (text.Length > 0 && JsonNode.Parse(text) is JsonObject) await ReceiveAsync(text);
        }
    }

    private async Task ReceiveAsync(string message)
    {
        await _writing.WaitAsync(TestContext.Current.CancellationToken);
        await _received.Writer.WriteAsync(Encoding.UTF8.GetBytes(message + "\n"), TestContext.Current.CancellationToken);
        _writing.Release();
    }
}

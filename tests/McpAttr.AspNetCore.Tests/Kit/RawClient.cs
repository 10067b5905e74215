using System.Net;
using System.Net.Sockets;
using System.Text;

namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>A client that writes its bytes itself, so that it can do what no proper one would.</summary>
internal sealed class RawClient : IDisposable
{
    // A receive buffer of a fixed size: the system would let it grow to tens of megabytes for a client that does not read.
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 16 * 1024 };

    public static async Task<RawClient> ConnectAsync(TestApp app)
    {
        var client = new RawClient();
        await client._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, app.Port), TestContext.Current.CancellationToken);
        return client;
    }

    public async Task SendAsync(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).AsMemory();
        while (bytes.Length > 0) bytes = bytes[await _socket.SendAsync(bytes, TestContext.Current.CancellationToken)..];
    }

    /// <summary>Sends as much of the body as the server takes.</summary>
    public async Task SendUntilRefusedAsync(string text, int times)
    {
        try
        {
            for (int i = 0; i < times; i++) await SendAsync(text);
        }
        catch (SocketException)
        {
            // The server has answered and closed.
        }
    }

    /// <summary>Reads until the server has sent a text, which it must.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        byte[] buffer = new byte[4096];
        var read = new StringBuilder();
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
        {
            int count = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            if (count == 0) Assert.Fail($"The server has not sent '{text}' but: {read}");
            read.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return read.ToString();
    }

    /// <summary>What the server sends until it closes the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var stream = new NetworkStream(_socket);
        using var reader = new StreamReader(stream);
        var text = new StringBuilder();
        char[] buffer = new char[1024];
        try
        {
            int read;
            while ((read = await reader.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)) > 0) text.Append(buffer, 0, read);
        }
        catch (IOException)
        {
            // A reset is an end, too.
        }

        return text.ToString();
    }

    /// <summary>Closes without a goodbye.</summary>
    public void Dispose()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    public static string Post(string body, string more = "") =>
        $"POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n{more}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
}

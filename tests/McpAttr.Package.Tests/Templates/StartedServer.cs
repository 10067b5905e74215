using System.Diagnostics;
using McpAttr.Testing;

namespace McpAttr.Package.Tests.Templates;

/// <summary>A server in a process of its own.</summary>
internal sealed class StartedServer : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly Task<string> _errors;

    public StartedServer(string folder, string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        DotNet.Clean(start, environment);
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>A client of its standard streams.</summary>
    public McpTestClient Client(string revision) => McpTestClient.Connect(
        _process.StandardOutput.BaseStream, _process.StandardInput.BaseStream, options => options.Revision = revision);

    /// <summary>The first byte that comes on standard output.</summary>
    public async Task<char> FirstByteAsync(string request, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(request.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        byte[] first = new byte[1];
        await _process.StandardOutput.BaseStream.ReadExactlyAsync(first, cancellationToken);
        return (char)first[0];
    }

    /// <summary>Where it listens, as it says on standard output.</summary>
    public async Task<Uri> AddressAsync(CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            int at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at >= 0) return new Uri(line[(at + Listening.Length)..].Trim());
        }

        throw new InvalidOperationException($"The server ended before it listened: {await _errors}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}

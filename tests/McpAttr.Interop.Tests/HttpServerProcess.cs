using System.Diagnostics;
using System.Text.RegularExpressions;

namespace McpAttr.Interop.Tests;

/// <summary>A server over HTTP as a process of its own, on a port that the system chose and the server names.</summary>
internal sealed partial class HttpServerProcess : IDisposable
{
    private readonly Process _process;

    private HttpServerProcess(Process process, Uri endpoint) => (_process, Endpoint) = (process, endpoint);

    public Uri Endpoint { get; }

    public static async Task<HttpServerProcess> StartAsync(string file, IEnumerable<string> arguments, CancellationToken deadline)
    {
        var output = TestContext.Current.TestOutputHelper;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }, EnableRaisingEvents = true };
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The server ended before it listened."));
        process.OutputDataReceived += OnLine;
        process.ErrorDataReceived += OnLine;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new HttpServerProcess(process, await listening.Task.WaitAsync(deadline));
        }
        catch
        {
            End(process);
            throw;
        }

        void OnLine(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null) return;
            output?.WriteLine(line.Data);
            if (Listening().Match(line.Data) is { Success: true } match) listening.TrySetResult(new Uri(match.Groups[1].Value + "/mcp"));
        }
    }

    public void Dispose() => End(_process);

    private static void End(Process process)
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"(?:Now listening on:|^Listening on) (http://[^\s/]+)")]
    private static partial Regex Listening();
}

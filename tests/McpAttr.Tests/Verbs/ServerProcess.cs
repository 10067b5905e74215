using System.Diagnostics;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Verbs;

/// <summary>The test server as a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    public ServerProcess(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "McpAttr.Tests.Program.exe" : "McpAttr.Tests.Program");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public int Id => _process.Id;

    /// <summary>Runs it with an empty input to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var server = new ServerProcess(arguments);
        return await server.EndAsync();
    }

    /// <summary>Sends a line and receives one.</summary>
    public async Task<string?> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var answer = _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
        await Bounded.Wait(answer);
        return await answer;
    }

    /// <summary>Ends its input and waits until it has ended.</summary>
    /// <returns>The exit code, and the output that was not received.</returns>
    public Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        _process.StandardInput.Close();
        return WaitAsync();
    }

    /// <summary>Waits until it has ended.</summary>
    /// <returns>The exit code, and the output that was not received.</returns>
    public async Task<(int ExitCode, string Output, string Error)> WaitAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Bounded.Wait(Task.WhenAll(output, _error, _process.WaitForExitAsync(TestContext.Current.CancellationToken)));
        return (_process.ExitCode, await output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}

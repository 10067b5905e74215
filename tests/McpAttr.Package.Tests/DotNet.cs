using System.Diagnostics;
using System.Text;

namespace McpAttr.Package.Tests;

/// <summary>Runs the SDK's command line as a user would: without what the surrounding test run has put into the environment.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <returns>The exit code, standard output and both outputs in the order of their lines.</returns>
    public static Task<(int ExitCode, string Output, string All)> RunAsync(string directory, params string[] arguments) => RunAsync(directory, null, arguments);

    /// <summary>Runs a command with more in its environment.</summary>
    public static async Task<(int ExitCode, string Output, string All)> RunAsync(string directory, IReadOnlyDictionary<string, string>? environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Clean(start, environment);

        var output = new StringBuilder();
        var all = new StringBuilder();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var process = Process.Start(start)!;
        try
        {
            process.OutputDataReceived += (_, line) => Append(line.Data, output, all);
            process.ErrorDataReceived += (_, line) => Append(line.Data, all);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return (process.ExitCode, output.ToString(), all.ToString());
    }

    /// <summary>Takes out of a process's environment what the surrounding test run has put in.</summary>
    public static void Clean(ProcessStartInfo start, IReadOnlyDictionary<string, string>? environment)
    {
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        // A build server that outlives the command would hold its output open, and the wait for its end would not end.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
    }

    /// <summary>Runs a command that must succeed.</summary>
    /// <returns>Standard output.</returns>
    public static Task<string> SucceedAsync(string directory, params string[] arguments) => SucceedAsync(directory, null, arguments);

    /// <summary>Runs a command that must succeed, with more in its environment.</summary>
    /// <returns>Standard output.</returns>
    public static async Task<string> SucceedAsync(string directory, IReadOnlyDictionary<string, string>? environment, string[] arguments)
    {
        var (exitCode, output, all) = await RunAsync(directory, environment, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{all}");
        return output;
    }

    private static void Append(string? line, params ReadOnlySpan<StringBuilder> sinks)
    {
        if (line is null)
        {
            return;
        }

        foreach (var sink in sinks)
        {
            lock (sink)
            {
                sink.AppendLine(line);
            }
        }
    }
}

#pragma warning disable MCPA0101 // These tools do what the rule warns of: the tests hold that it harms nobody.
using System.Diagnostics;

namespace McpAttr.Tests.Program;

/// <summary>Tools that use the standard streams, which belong to the protocol while the server serves.</summary>
internal static class StreamTools
{
    /// <summary>Writes to the console.</summary>
    /// <param name="text">What to write.</param>
    [McpTool]
    public static void WriteToConsole(string text)
    {
        Console.WriteLine(text);
        Console.Write(text);
        Console.Out.Flush();
        using var output = Console.OpenStandardOutput();
        output.Write("{}\n"u8);
    }

    /// <summary>Reads all that the console has.</summary>
    [McpTool(ReadOnly = true)]
    public static string ReadFromConsole() => Console.In.ReadToEnd();

    /// <summary>Runs a command that has the server's own streams.</summary>
    /// <param name="command">What the shell runs.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    [McpTool]
    public static async Task<int> RunShell(string command, CancellationToken cancellationToken)
    {
        using var process = Process.Start("sh", ["-c", command]);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }
}

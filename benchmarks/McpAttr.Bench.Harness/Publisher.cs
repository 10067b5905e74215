using System.Diagnostics;
using System.Runtime.InteropServices;

namespace McpAttr.Bench.Harness;

/// <summary>Publishes the servers: native on net9.0, and the net10.0 build for the start under the JIT.</summary>
internal static class Publisher
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Both builds of a server; false when one failed, which the SDK then has explained.</summary>
    public static bool Publish(Server server)
    {
        string architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return Publish(server, server.NativePath, ["-f", "net9.0", "-r", $"linux-{architecture}", .. Linker()])
            && Publish(server, server.JitPath, ["-f", "net10.0"]);
    }

    private static bool Publish(Server server, string path, string[] options)
    {
        Console.Error.WriteLine($"Publishing {server.Project} {string.Join(' ', options)}");
        string project = Path.Combine(Repository.Root, "benchmarks", server.Project);
        string output = Path.GetDirectoryName(path)!;
        using var process = Process.Start("dotnet", ["publish", project, "-c", "Release", "-v", "q", "--nologo", "-o", output, .. options]);
        if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    // The SDK links with clang unless it is told of another linker.
    private static string[] Linker()
    {
        string[] folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return folders.Any(folder => File.Exists(Path.Combine(folder, "clang"))) ? [] : ["-p:CppCompilerAndLinker=gcc"];
    }
}

using McpAttr.Bench.Harness.Load;
using McpAttr.Bench.Harness.Processes;

namespace McpAttr.Bench.Harness;

/// <summary>One of the programs that are measured.</summary>
/// <param name="Name">Its column in the table.</param>
/// <param name="Project">The project that it is published from.</param>
internal sealed record Server(string Name, string Project)
{
    public static Server McpAttr { get; } = new("McpAttr", "McpAttr.Bench.Stdio");

    /// <summary>The official SDK as its documentation writes a server: Generic Host, here without logging.</summary>
    public static Server Peer { get; } = new("official SDK, host", "McpAttr.Bench.Peer.Stdio");

    /// <summary>The official SDK's low-level package without host and container: the leanest server that it can make.</summary>
    public static Server PeerCore { get; } = new("official SDK, core", "McpAttr.Bench.PeerCore.Stdio");

    /// <summary>Fixed bytes for each line, no JSON.</summary>
    public static Server Floor { get; } = new("floor", "McpAttr.Bench.Floor.Stdio");

    public static IReadOnlyList<Server> All { get; } = [McpAttr, Peer, PeerCore, Floor];

    /// <summary>The native executable.</summary>
    public string NativePath => Path.Combine(Repository.Artifacts, Project, "native", Project);

    /// <summary>The executable of the build that the JIT runs.</summary>
    public string JitPath => Path.Combine(Repository.Artifacts, Project, "jit", Project);

    /// <summary>True for a server that speaks the protocol.</summary>
    public bool Speaks => this != Floor;

    public ServerProcess Start(Wire wire, bool native = true)
    {
        string path = native ? NativePath : JitPath;
        return Speaks ? ServerProcess.Start(path) : ServerProcess.Start(path, wire.AnswerLength);
    }
}

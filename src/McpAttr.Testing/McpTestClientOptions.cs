namespace McpAttr.Testing;

/// <summary>What a test client says of itself, how patient it is, and how the server that it starts runs.</summary>
public sealed class McpTestClientOptions
{
    /// <summary>The revision that the client speaks; one before 2026-07-28 begins with a handshake. Default: the newest.</summary>
    public string Revision { get; set; } = McpRevisions.Newest;

    /// <summary>
    /// How the server runs, where the client makes it of a catalog. Beside the usual defaults, a model is told everything about an
    /// exception, and what is still running when the client ends is cancelled at once.
    /// </summary>
    public McpServerOptions Server { get; } = new() { ExceptionDetail = McpExceptionDetail.Full, ShutdownTimeout = TimeSpan.Zero };

    /// <summary>The client's name for programs. Default: <c>McpAttr.Testing</c>.</summary>
    public string ClientName { get; set; } = "McpAttr.Testing";

    /// <summary>The client's version. Default: <c>1.0</c>.</summary>
    public string ClientVersion { get; set; } = "1.0";

    /// <summary>The client's capabilities, a JSON object. Default: what it has answers for (<see cref="McpTestClient.OnElicitation(McpTestElicitationAnswer[])"/> and the like).</summary>
    public string? Capabilities { get; set; }

    /// <summary>Each request asks for progress. Default: true.</summary>
    public bool AskForProgress { get; set; } = true;

    /// <summary>How many rounds of questions one request may take (2026-07-28, basic/patterns/mrtr). Default: 10.</summary>
    public int MaxRounds { get; set; } = 10;

    /// <summary>How long the client waits for the server before the test fails. Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of <see cref="Timeout"/>; the server's is <see cref="McpServerOptions.TimeProvider"/>. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}

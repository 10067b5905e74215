namespace McpAttr.Diagnostics;

/// <summary>How the sender of a message is connected, in the words of OpenTelemetry's <c>network.*</c> and <c>client.*</c>.</summary>
/// <param name="Transport"><c>pipe</c>, <c>tcp</c> or <c>quic</c>.</param>
internal sealed record NetworkPeer(string Transport)
{
    /// <summary>Standard input and output, and what takes their place.</summary>
    public static NetworkPeer Pipe { get; } = new("pipe");

    /// <summary>The protocol that carries messages, in lower case, or null.</summary>
    public string? Protocol { get; init; }

    public string? ProtocolVersion { get; init; }

    public string? Address { get; init; }

    public int? Port { get; init; }

    /// <summary>What carries the message has a span of its own, the one that is running.</summary>
    public bool IsTraced => Protocol is not null;
}

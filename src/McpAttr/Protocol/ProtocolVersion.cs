using System.Text;

namespace McpAttr.Protocol;

/// <summary>A revision of the protocol and what is particular about it. Revisions are data; what asks for one asks for what it means.</summary>
/// <param name="Name">The date that names it.</param>
internal sealed record ProtocolVersion(string Name)
{
    public static readonly ProtocolVersion V2024_11_05 = new("2024-11-05");
    public static readonly ProtocolVersion V2025_03_26 = new("2025-03-26") { AllowsBatches = true };
    public static readonly ProtocolVersion V2025_06_18 = new("2025-06-18");
    public static readonly ProtocolVersion V2025_11_25 = new("2025-11-25") { PrimesStreams = true, HasTasks = true };
    public static readonly ProtocolVersion V2026_07_28 = new("2026-07-28");

    /// <summary>The revisions with an <c>initialize</c> handshake, newest first.</summary>
    public static readonly ProtocolVersion[] Legacy = [V2025_11_25, V2025_06_18, V2025_03_26, V2024_11_05];

    /// <summary>The revisions whose requests each say what they need, newest first.</summary>
    public static readonly ProtocolVersion[] Modern = [V2026_07_28];

    /// <summary>The revision of an HTTP request that does not say its own (2025-11-25, basic/transports, "Protocol Version Header").</summary>
    public static ProtocolVersion Assumed => V2025_03_26;

    public byte[] Utf8Name { get; } = Encoding.ASCII.GetBytes(Name);

    /// <summary>Several messages may come as one array (only 2025-03-26, basic/index).</summary>
    public bool AllowsBatches { get; init; }

    /// <summary>An event stream begins with an event that has an id and no data, so that it can be resumed from its start (from 2025-11-25 on, SEP-1699).</summary>
    public bool PrimesStreams { get; init; }

    /// <summary>A call may be sent as a task (only 2025-11-25, basic/utilities/tasks; later it is an extension).</summary>
    public bool HasTasks { get; init; }

    public static ProtocolVersion? Find(ProtocolVersion[] versions, string name)
    {
        foreach (var version in versions)
        {
            if (name == version.Name) return version;
        }

        return null;
    }

    public static ProtocolVersion? Find(ProtocolVersion[] versions, ReadOnlySpan<byte> name)
    {
        foreach (var version in versions)
        {
            if (name.SequenceEqual(version.Utf8Name)) return version;
        }

        return null;
    }
}

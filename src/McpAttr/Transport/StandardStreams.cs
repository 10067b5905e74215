namespace McpAttr.Transport;

/// <summary>
/// The process's standard input and output. <see cref="Take"/> moves them aside: what the process and its children know by those names
/// is then an empty input and standard error, so that no <c>Console.Write</c>, native code or child process writes into the protocol
/// or eats a part of it.
/// </summary>
internal static class StandardStreams
{
    public static MessageChannel Take() => OperatingSystem.IsWindows() ? WindowsStreams.Take() : UnixStreams.Take();

    /// <summary>Writes to standard output as it is, for verbs, whose output is no protocol.</summary>
    public static void WriteOutput(ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsWindows()) WindowsStreams.Write(WindowsStreams.Output, bytes);
        else UnixStreams.Write(UnixStreams.Output, bytes);
    }

    public static void WriteError(ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsWindows()) WindowsStreams.Write(WindowsStreams.Error, bytes);
        else UnixStreams.Write(UnixStreams.Error, bytes);
    }
}

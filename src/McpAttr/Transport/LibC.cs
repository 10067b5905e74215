using System.Runtime.InteropServices;

namespace McpAttr.Transport;

/// <summary>The few functions of the C library that <see cref="UnixStreams"/> needs. A native build links them directly.</summary>
internal static partial class LibC
{
    public const int Interrupted = 4;
    public const short CanRead = 1;
    public const short CanWrite = 4;
    public const int ReadOnly = 0;

    private const string Library = "libc";
    private const int DuplicateCloseOnExecLinux = 1030;
    private const int DuplicateCloseOnExecApple = 67;

    /// <summary>EAGAIN.</summary>
    public static int WouldBlock => OperatingSystem.IsLinux() ? 11 : 35;

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, Span<byte> buffer, nuint count);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, ReadOnlySpan<byte> buffer, nuint count);

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport(Library, EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport(Library, EntryPoint = "dup2", SetLastError = true)]
    public static partial int Duplicate(int descriptor, int onto);

    [LibraryImport(Library, EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(ref PollDescriptor descriptor, nuint count, int timeoutMilliseconds);

    /// <summary>A copy of a descriptor that child processes do not inherit.</summary>
    /// <exception cref="IOException">There is no such descriptor.</exception>
    public static int DuplicateForSelf(int descriptor)
    {
        // fcntl takes its third argument as a variadic one, which Apple's ARM64 passes on the stack, behind eight registers.
        int copy = OperatingSystem.IsLinux() ? Control(descriptor, DuplicateCloseOnExecLinux, 3)
            : RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? Control(descriptor, DuplicateCloseOnExecApple, 0, 0, 0, 0, 0, 0, 3)
            : Control(descriptor, DuplicateCloseOnExecApple, 3);
        if (copy >= 0) return copy;
        int error = Marshal.GetLastPInvokeError();
        throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, nint argument);

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, nint r2, nint r3, nint r4, nint r5, nint r6, nint r7, nint argument);

    [StructLayout(LayoutKind.Sequential)]
    public struct PollDescriptor
    {
        public int Descriptor;
        public short Wanted;
        public short Ready;
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace McpAttr.Transport;

/// <summary>Standard streams as Windows handles.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsStreams
{
    public const int Input = -10;
    public const int Output = -11;
    public const int Error = -12;

    private const string Library = "kernel32.dll";
    private const uint DuplicateSameAccess = 2;

    public static MessageChannel Take()
    {
        var input = Open(DuplicateForSelf(GetStdHandle(Input)), FileAccess.Read);
        var output = Open(DuplicateForSelf(GetStdHandle(Output)), FileAccess.Write);

        // Handles are inherited by number: children get whatever the process's own entries say from here on.
        var nothing = File.OpenHandle("NUL", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Inheritable);
        SetStdHandle(Input, nothing.DangerousGetHandle());
        nothing.SetHandleAsInvalid();
        SetStdHandle(Output, GetStdHandle(Error));
        return new StreamChannel(input, output);
    }

    public static void Write(int stream, ReadOnlySpan<byte> bytes)
    {
        using var handle = new SafeFileHandle(GetStdHandle(stream), ownsHandle: false);
        if (handle.IsInvalid) return;
        using var file = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        file.Write(bytes);
    }

    private static FileStream Open(nint handle, FileAccess access) => new(new SafeFileHandle(handle, ownsHandle: true), access, bufferSize: 0);

    private static nint DuplicateForSelf(nint handle)
    {
        nint self = GetCurrentProcess();
        if (DuplicateHandle(self, handle, self, out nint copy, 0, inherit: false, DuplicateSameAccess)) return copy;
        int error = Marshal.GetLastPInvokeError();
        throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [LibraryImport(Library, SetLastError = true)]
    private static partial nint GetStdHandle(int stream);

    [LibraryImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetStdHandle(int stream, nint handle);

    [LibraryImport(Library)]
    private static partial nint GetCurrentProcess();

    [LibraryImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool DuplicateHandle(
        nint sourceProcess, nint source, nint targetProcess, out nint target, uint access, [MarshalAs(UnmanagedType.Bool)] bool inherit, uint options);
}

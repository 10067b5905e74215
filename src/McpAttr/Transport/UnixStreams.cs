using System.Runtime.InteropServices;

namespace McpAttr.Transport;

/// <summary>Standard streams as file descriptors. No stream class stands between, so that nothing but the bytes is read or written.</summary>
internal static partial class UnixStreams
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Error = 2;

    public static MessageChannel Take()
    {
        int input = LibC.DuplicateForSelf(Input);
        int output = LibC.DuplicateForSelf(Output);
        int nothing = LibC.Open("/dev/null", LibC.ReadOnly);
        Check(LibC.Duplicate(nothing, Input));
        LibC.Close(nothing);
        Check(LibC.Duplicate(Error, Output));
        return new Channel(input, output);
    }

    public static void Write(int descriptor, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            nint written = LibC.Write(descriptor, bytes, (nuint)bytes.Length);
            if (written >= 0) bytes = bytes[(int)written..];
            else Recover(descriptor, LibC.CanWrite);
        }
    }

    private static int Read(int descriptor, Span<byte> buffer)
    {
        while (true)
        {
            nint read = LibC.Read(descriptor, buffer, (nuint)buffer.Length);
            if (read >= 0) return (int)read;
            Recover(descriptor, LibC.CanRead);
        }
    }

    /// <summary>Waits where a descriptor that the parent made non-blocking is not ready; throws where there is nothing to wait for.</summary>
    private static void Recover(int descriptor, short readiness)
    {
        int error = Marshal.GetLastPInvokeError();
        if (error == LibC.Interrupted) return;
        if (error != LibC.WouldBlock) throw Failure(error);
        var poll = new LibC.PollDescriptor { Descriptor = descriptor, Wanted = readiness };
        LibC.Poll(ref poll, 1, timeoutMilliseconds: -1);
    }

    private static void Check(int result)
    {
        if (result < 0) throw Failure(Marshal.GetLastPInvokeError());
    }

    private static IOException Failure(int error) => new(Marshal.GetPInvokeErrorMessage(error), error);

    private sealed class Channel(int input, int output) : MessageChannel
    {
        public override int Read(Span<byte> buffer) => UnixStreams.Read(input, buffer);

        public override void Write(ReadOnlySpan<byte> bytes) => UnixStreams.Write(output, bytes);
    }
}

using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;

namespace McpAttr.Bench.Harness.Processes;

/// <summary>A server as a child process with its stdin and stdout as raw pipes. Every read is bounded in time; disposing kills it.</summary>
internal sealed unsafe class ServerProcess : IDisposable
{
    // Larger than posix_spawn_file_actions_t of any C library.
    private const int FileActionsLength = 512;

    private static readonly string?[] Environment = [.. System.Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}"), null];

    private readonly int _id;
    private readonly int _stdin;
    private readonly int _stdout;
    private readonly int _cpuClock;

    private ServerProcess(int id, int stdin, int stdout)
    {
        _id = id;
        _stdin = stdin;
        _stdout = stdout;
        Check(Libc.GetCpuClock(id, out _cpuClock));
    }

    /// <summary>How long <see cref="Read"/> waits before it gives the server up.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>User and system time of all threads so far, ended ones too, in nanoseconds.</summary>
    public long CpuNanoseconds
    {
        get
        {
            CheckLast(Libc.GetTime(_cpuClock, out TimeSpecification time));
            return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
        }
    }

    /// <summary>Resident memory now, in KiB.</summary>
    public long ResidentKibibytes
    {
        get
        {
            string line = File.ReadLines($"/proc/{_id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(line["VmRSS:".Length..^"kB".Length], NumberStyles.Integer, CultureInfo.InvariantCulture);
        }
    }

    public static ServerProcess Start(string path, params ReadOnlySpan<string> arguments)
    {
        int* input = stackalloc int[2];
        int* output = stackalloc int[2];
        byte* actions = stackalloc byte[FileActionsLength];
        CheckLast(Libc.Pipe(input, Libc.CloseOnExec));
        CheckLast(Libc.Pipe(output, Libc.CloseOnExec));
        Check(Libc.InitializeFileActions(actions));
        Check(Libc.AddDuplicate(actions, input[0], 0));
        Check(Libc.AddDuplicate(actions, output[1], 1));

        int error = Libc.Spawn(out int id, path, actions, null, [path, .. arguments, null], Environment);
        _ = Libc.DestroyFileActions(actions);
        _ = Libc.Close(input[0]);
        _ = Libc.Close(output[1]);
        Check(error);
        return new ServerProcess(id, input[1], output[0]);
    }

    /// <summary>Writes all of it. The caller keeps what is unanswered below the pipe's 64 KiB, so that this cannot block for good.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            for (nint written = 0; written < bytes.Length;)
            {
                nint count = Libc.Write(_stdin, start + written, bytes.Length - written);
                CheckLast(count);
                written += count;
            }
        }
    }

    /// <summary>Reads what there is, at least one byte.</summary>
    public int Read(Span<byte> buffer)
    {
        WaitForOutput();
        fixed (byte* start = buffer)
        {
            nint count = Libc.Read(_stdout, start, buffer.Length);
            CheckLast(count);
            return count > 0 ? (int)count : throw new EndOfStreamException("The server ended before it answered.");
        }
    }

    public void Dispose()
    {
        _ = Libc.Kill(_id, Libc.SigKill);
        _ = Libc.WaitPid(_id, null, 0);
        _ = Libc.Close(_stdin);
        _ = Libc.Close(_stdout);
    }

    private void WaitForOutput()
    {
        var wait = new PollDescriptor { Descriptor = _stdout, Events = Libc.PollIn };
        int ready;
        do ready = Libc.Poll(&wait, 1, (int)Patience.TotalMilliseconds);
        while (ready < 0 && Marshal.GetLastPInvokeError() == Libc.Interrupted);

        CheckLast(ready);
        if (ready == 0) throw new TimeoutException($"The server did not answer within {Patience.TotalSeconds} s.");
    }

    private static void Check(int error)
    {
        if (error != 0) throw new Win32Exception(error);
    }

    private static void CheckLast(nint result)
    {
        if (result < 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }
}

using System.Diagnostics;
using McpAttr.Bench.Harness.Processes;

namespace McpAttr.Bench.Harness.Load;

/// <summary>Keeps a number of calls in flight on one connection. One thread, no allocation: the server must be what is slow.</summary>
internal sealed class CallLoad(ServerProcess process, CallRing calls, bool answersAreSums)
{
    private readonly byte[] _input = new byte[64 * 1024];

    /// <summary>Makes the calls and waits for all answers.</summary>
    /// <param name="count">How many calls.</param>
    /// <param name="window">How many are in flight at most.</param>
    /// <param name="checkEvery">The first answer of every so manieth read is checked.</param>
    /// <returns>From the first write to the last answer.</returns>
    public TimeSpan Run(long count, int window, int checkEvery)
    {
        long sent = 0;
        long answered = 0;
        int reads = 0;
        bool atLineStart = true;
        long start = Stopwatch.GetTimestamp();
        while (answered < count)
        {
            int room = (int)Math.Min(window - (sent - answered), count - sent);
            if (room > 0) process.Write(calls.Take(room));
            sent += room;

            ReadOnlySpan<byte> chunk = _input.AsSpan(0, process.Read(_input));
            if (answersAreSums && atLineStart && ++reads % checkEvery == 0) Check(chunk);
            answered += chunk.Count((byte)'\n');
            atLineStart = chunk[^1] == '\n';
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        return answered == count && atLineStart ? elapsed : throw new InvalidDataException($"{count} calls, {answered} answers.");
    }

    private static void Check(ReadOnlySpan<byte> chunk)
    {
        int length = chunk.IndexOf((byte)'\n');
        if (length >= 0) Answer.CheckSum(chunk[..length]);
    }
}

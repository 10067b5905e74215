using System.Text;
using McpAttr.Transport;

namespace McpAttr.Tests.Transport;

public class LineBufferTests
{
    [Theory]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("\n\na\n", "||a")]
    [InlineData("a\rb\n", "a\rb")]
    [InlineData("é\n", "é")]
    public void Input_is_cut_into_lines_at_every_chunk_size(string input, string lines)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(input);
        for (int size = 1; size <= bytes.Length; size++)
        {
            var buffer = new LineBuffer(100);
            var found = new List<string>();
            foreach (byte[] chunk in bytes.Chunk(size)) found.AddRange(Feed(buffer, chunk));
            Assert.Equal(lines, string.Join('|', found));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void A_line_that_is_too_long_is_refused_once_and_the_next_one_is_served(int size)
    {
        var buffer = new LineBuffer(20);
        var found = new List<string>();
        foreach (byte[] chunk in Encoding.ASCII.GetBytes($"ok\n{new string('x', 200)}\nnext\n").Chunk(size)) found.AddRange(Feed(buffer, chunk));

        Assert.Equal(["ok", "too long", "next"], found);
    }

    [Fact]
    public void A_line_of_exactly_the_limit_is_served()
    {
        var found = Feed(new LineBuffer(20), Encoding.ASCII.GetBytes(new string('x', 20) + "\n" + new string('y', 21) + "\n"));

        Assert.Equal([new string('x', 20), "too long"], found);
    }

    [Fact]
    public void A_long_line_makes_room_for_itself_and_gives_it_back()
    {
        var buffer = new LineBuffer(1 << 20);
        string line = new('x', 300_000);

        var found = new List<string>();
        foreach (byte[] chunk in Encoding.ASCII.GetBytes(line + "\n").Chunk(10_000)) found.AddRange(Feed(buffer, chunk));
        buffer.FreeSpace();

        Assert.Equal([line], found);
        Assert.True(buffer.Bytes.Length < 100_000);
    }

    [Fact]
    public void The_rest_is_what_stands_behind_the_last_line_end()
    {
        var buffer = new LineBuffer(100);
        Feed(buffer, "line\nhalf"u8.ToArray());

        Assert.True(buffer.TryReadRest(out int offset, out int length));
        Assert.Equal("half", Encoding.ASCII.GetString(buffer.Bytes, offset, length));
        Assert.False(buffer.TryReadRest(out _, out _));
    }

    [Fact]
    public void A_copy_goes_on_where_the_original_is()
    {
        var buffer = new LineBuffer(100);
        "one\ntwo\nthr"u8.CopyTo(buffer.FreeSpace());
        buffer.Advance(11);
        Assert.True(buffer.TryRead(out _, out _));

        var copy = buffer.CopyRest();

        Assert.Equal(["two"], Lines(copy));
        Assert.Equal(["three"], Feed(copy, "ee\n"u8.ToArray()));
    }

    private static List<string> Feed(LineBuffer buffer, byte[] bytes)
    {
        var lines = new List<string>();
        for (int start = 0; start < bytes.Length;)
        {
            var free = buffer.FreeSpace();
            int length = Math.Min(free.Length, bytes.Length - start);
            bytes.AsSpan(start, length).CopyTo(free);
            buffer.Advance(length);
            start += length;
            lines.AddRange(Lines(buffer));
        }

        return lines;
    }

    private static List<string> Lines(LineBuffer buffer)
    {
        var lines = new List<string>();
        while (buffer.TryRead(out int offset, out int length))
            lines.Add(length < 0 ? "too long" : Encoding.UTF8.GetString(buffer.Bytes, offset, length));
        return lines;
    }
}

using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Tests.Protocol;

public class ReplyBufferTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"a":"say \"hi\"","b":"C:\\temp"}""")]
    [InlineData("\"\\\"\"")]
    public void JSON_as_a_string_reads_back_as_the_same_JSON(string json)
    {
        var buffer = new ReplyBuffer();
        buffer.Append(Encoding.UTF8.GetBytes(json));
        int end = buffer.Length;

        buffer.AppendJsonAsString(0, end);

        Assert.Equal(json, JsonSerializer.Deserialize<string>(buffer.From(end)));
    }

    [Fact]
    public void A_large_answer_grows_the_buffer_and_clearing_gives_it_back()
    {
        var buffer = new ReplyBuffer();
        string text = new('x', 3_000_000);

        buffer.AppendString(text);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(buffer.Bytes));
        buffer.Clear();
        buffer.Append("ok"u8);

        Assert.Equal("ok"u8, buffer.Bytes);
    }

    [Fact]
    public void The_memory_of_a_large_answer_is_kept_for_another_one_and_given_back_after_a_small_one()
    {
        var buffer = new ReplyBuffer();
        byte[] large = new byte[3_000_000];
        Answer(large);

        Assert.Equal(0, Allocated(large));
        Answer([1]);
        Assert.True(Allocated(large) >= large.Length);

        long Allocated(ReadOnlySpan<byte> answer)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Answer(answer);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Answer(ReadOnlySpan<byte> answer)
        {
            buffer.Append(answer);
            buffer.Append((byte)'}');
            buffer.Clear();
        }
    }

    [Fact]
    public void Text_is_written_as_it_is_but_for_what_JSON_must_escape()
    {
        var buffer = new ReplyBuffer();

        buffer.AppendString("naïve 日本 😀 <&> \u2028 \"\\\n\0");

        Assert.Equal("\"naïve 日本 😀 <&> \\u2028 \\\"\\\\\\n\\u0000\"", Encoding.UTF8.GetString(buffer.Bytes));
    }

    [Fact]
    public void Every_text_reads_back_as_it_was()
    {
        var random = new Random(7);
        var buffer = new ReplyBuffer();
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(4) switch
            {
                0 => $"{(char)random.Next(128)}",
                1 => random.Next(3) == 0 ? "\u2028\u0085°–" : $"{(char)random.Next(0xd7ff)}",
                2 => char.ConvertFromUtf32(random.Next(0x10000, 0x10ffff)),
                _ => new string('a', random.Next(200)),
            }));

            buffer.Clear();
            buffer.AppendString(text);
            Assert.Equal(text, JsonSerializer.Deserialize<string>(buffer.Bytes));
            Assert.DoesNotContain(Encoding.UTF8.GetString(buffer.Bytes), character => character is '\n' or '\u0085' or '\u2028' or '\u2029');

            buffer.Clear();
            buffer.AppendString(Encoding.UTF8.GetBytes(text));
            Assert.Equal(text, JsonSerializer.Deserialize<string>(buffer.Bytes));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_the_replacement_character()
    {
        var buffer = new ReplyBuffer();

        buffer.AppendString("a\ud800b");

        Assert.Equal("a\ufffdb", JsonSerializer.Deserialize<string>(buffer.Bytes));
    }

    [Fact]
    public void Remove_moves_up_what_follows()
    {
        var buffer = new ReplyBuffer();
        buffer.Append("abcdef"u8);

        buffer.Remove(1, 3);

        Assert.Equal("adef"u8, buffer.Bytes);
    }

    [Fact]
    public void A_rented_buffer_is_nobody_elses_until_it_is_returned()
    {
        var first = ReplyBuffer.Rent();
        var second = ReplyBuffer.Rent();
        Assert.NotSame(first, second);

        second.Append("x"u8);
        ReplyBuffer.Return(second);
        var third = ReplyBuffer.Rent();

        Assert.Same(second, third);
        Assert.Equal(0, third.Length);
    }
}

using System.Text;
using System.Text.Json;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Transport;

/// <summary>Whatever bytes come, the server goes on: what it writes are messages, and the next good line is served. Seeded, so a failure comes again.</summary>
public class FuzzTests
{
    private static readonly string[] Seeds =
    [
        Rpc.Call(7, "echo", """{"text":"é \u00e9 \"quoted\" \\ \n 日本"}"""),
        Rpc.ModernCall(8, "echo", """{"text":"x","other":[1,2.5e3,null,true,{"deep":[[[]]]}]}"""),
        Rpc.Call(9, "fail"),
        Rpc.Initialize(),
        Rpc.Request(10, "tools/list", "\"cursor\":\"1\""),
        Rpc.Request(11, "server/discover", Rpc.ModernMeta),
        Rpc.Request(12, "logging/setLevel", "\"level\":\"debug\""),
        Rpc.Cancel(7),
        """{"jsonrpc":"2.0","id":"s","method":"tools/call","params":{"name":"echo","arguments":{"text":"\ud83d\ude00"},"_meta":{"progressToken":"p"}}}""",
        """[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/initialized"}]""",
        """{"jsonrpc":"2.0","id":3,"result":{"x":1}}""",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Bytes_that_are_nearly_messages_never_end_the_server(int seed)
    {
        var random = new Random(seed);
        var fail = new TestTool("fail", _ => throw new InvalidOperationException("as it should"));
        await using var server = new LoopFixture(options => options.MaxMessageBytes = 2000, TestTool.Echo, fail).Initialized(seed % 2 == 0 ? "2025-03-26" : "2025-11-25");
        for (int round = 0; round < 150; round++)
        {
            var bytes = new List<byte>();
            int lines = random.Next(1, 12);
            for (int line = 0; line < lines; line++) bytes.AddRange([.. Mutate(random), (byte)'\n']);
            SendInPieces(server.Channel, random, [.. bytes, .. Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":"end-{{round}}","method":"ping"}"""), (byte)'\n']);

            // The call of a batch ends on a worker, so its answer may come after the ping's.
            for (int answers = 0; ; answers++)
            {
                Assert.True(answers < 4 * lines + 4, "There are more answers than messages.");
                if (IsAnswerTo(server.Channel.Receive(), $"end-{round}")) break;
            }
        }
    }

    private static bool IsAnswerTo(string line, string id)
    {
        using var document = JsonDocument.Parse(line);
        var messages = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : new[] { document.RootElement };
        foreach (var message in messages)
        {
            Assert.Equal("2.0", message.GetProperty("jsonrpc").GetString());
            Assert.True(
                message.TryGetProperty("result", out _) ^ message.TryGetProperty("error", out _) ^ message.TryGetProperty("method", out _),
                $"This is no message: {line}");
            if (message.TryGetProperty("id", out var value)) Assert.True(value.ValueKind is JsonValueKind.String or JsonValueKind.Number, $"This id is none: {line}");
        }

        return messages is [var one] && one.TryGetProperty("id", out var answered) && answered.ValueKind == JsonValueKind.String && answered.ValueEquals(id);
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]).ToList();
        for (int change = random.Next(0, 4); change > 0 && bytes.Count > 0; change--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, random.Next(1, Math.Min(9, bytes.Count - at + 1)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
                case 3:
                    bytes.InsertRange(at, "\"{}[]:,\\\0\r é"u8.ToArray().OrderBy(_ => random.Next()).Take(3));
                    break;
                case 4:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)"[{"[random.Next(2)], random.Next(1, 100)));
                    break;
                case 5:
                    bytes.InsertRange(at, Encoding.ASCII.GetBytes(new string('9', random.Next(1, 400))));
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)' ', random.Next(1, 3000)));
                    break;
            }
        }

        bytes.RemoveAll(value => value == '\n');
        return [.. bytes];
    }

    private static void SendInPieces(TestChannel channel, Random random, byte[] bytes)
    {
        for (int start = 0; start < bytes.Length;)
        {
            int length = Math.Min(random.Next(1, 3000), bytes.Length - start);
            channel.SendBytes(bytes[start..(start + length)]);
            start += length;
        }
    }
}

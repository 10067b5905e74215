using System.Text;
using McpAttr.Json;
using McpAttr.Json.Faults;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Json;

/// <summary>Whatever well-formed value comes, each method consumes it whole, throws nothing and leaves a text that can be written.</summary>
public sealed class RobustnessTests
{
    private const int Seed = 20260728;
    private const int Count = 2_000;

    private static readonly McpJsonRead<bool>[] Reads =
    [
        static (ref McpJsonReader json) => json.StartObject() && LeaveObject(ref json),
        static (ref McpJsonReader json) => json.ReadBoolean(),
        static (ref McpJsonReader json) => json.ReadString() is null,
        static (ref McpJsonReader json) => json.ReadChar() == 'a',
        static (ref McpJsonReader json) => json.ReadSByte() == 1,
        static (ref McpJsonReader json) => json.ReadInt64() == 1,
        static (ref McpJsonReader json) => json.ReadUInt64() == 1,
        static (ref McpJsonReader json) => json.ReadSingle() == 1,
        static (ref McpJsonReader json) => json.ReadDouble() == 1,
        static (ref McpJsonReader json) => json.ReadDecimal() == 1,
        static (ref McpJsonReader json) => json.ReadGuid() == default,
        static (ref McpJsonReader json) => json.ReadUri() is null,
        static (ref McpJsonReader json) => json.ReadDateTime() == default,
        static (ref McpJsonReader json) => json.ReadDateTimeOffset() == default,
        static (ref McpJsonReader json) => json.ReadDateOnly() == default,
        static (ref McpJsonReader json) => json.ReadTimeOnly() == default,
        static (ref McpJsonReader json) => json.ReadList(static (ref McpJsonReader item) => item.ReadInt32()) is null,
        static (ref McpJsonReader json) => json.ReadArray(static (ref McpJsonReader item) => item.ReadString()) is null,
        static (ref McpJsonReader json) => json.ReadElement().ValueKind == default,
        static (ref McpJsonReader json) => json.ReadNode() is null,
        static (ref McpJsonReader json) => json.Matches("a"u8) || Refuse(ref json),
    ];

    [Fact]
    public void Any_value_is_consumed_by_any_method()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Count; i++)
        {
            var value = Value(random, 4);
            foreach (var read in Reads)
            {
                Consume($$"""{"value":{{value}},{{Text(random)}}:{{value}},"after":true}""", read);
            }
        }
    }

    private static void Consume(string arguments, McpJsonRead<bool> read)
    {
        var json = Reading.Arguments(arguments);
        ulong seen = 0;
        while (json.NextMember())
        {
            if (json.Is("value"u8, ref seen, 1))
            {
                read(ref json);
            }
            else if (json.Is("after"u8, ref seen, 2))
            {
                Assert.True(json.ReadBoolean(), arguments);
            }
            else
            {
                json.Unknown();
            }
        }

        Assert.True(seen == 3, arguments);
        var faults = json.HasFaults;
        Assert.Equal(faults, ArgumentFaults.TryDescribe(json, new DescribedTool("tool", "{}"), out var text));
        Assert.Equal(faults, text?.Contains("\n- $.value", StringComparison.Ordinal) ?? false);
    }

    private static bool LeaveObject(ref McpJsonReader json)
    {
        while (json.NextMember())
        {
            json.Skip();
        }

        return true;
    }

    private static bool Refuse(ref McpJsonReader json)
    {
        json.NotAllowed();
        return false;
    }

    private static string Value(Random random, int depth) => random.Next(depth == 0 ? 4 : 6) switch
    {
        0 => random.Next(3) switch { 0 => "null", 1 => "true", _ => "false" },
        1 => Number(random),
        2 or 3 => Text(random),
        4 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1)))}]",
        _ => $"{{{string.Join(" , ", Enumerable.Range(0, random.Next(4)).Select(_ => $"{Text(random)} : {Value(random, depth - 1)}"))}}}",
    };

    private static string Number(Random random)
    {
        var text = new StringBuilder(random.Next(2) == 0 ? "-" : "");
        text.Append(random.Next(2) == 0 ? "0" : random.NextInt64(1, long.MaxValue) >> random.Next(60) | 1);
        text.Append(random.Next(2) == 0 ? "" : $".{random.NextInt64(long.MaxValue)}");
        text.Append(random.Next(2) == 0 ? "" : $"e{(random.Next(2) == 0 ? "-" : "+")}{random.NextInt64(long.MaxValue) >> random.Next(64)}");
        return text.ToString();
    }

    private static string Text(Random random)
    {
        string[] parts = ["a", "\\n", "\\\\", "\\\"", "é", "😀", "\\ud83d", "\\ude00", "\\u0041", "2026-01-31", "T", "12:00:00", "Z", "1", "-", "http://", ""];
        return $"\"{string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => parts[random.Next(parts.Length)]))}\"";
    }
}

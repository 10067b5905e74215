using System.Text;
using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Tests.Json;

/// <summary>Reads one value between other members, as generated code does, and holds the reader to its place in the arguments.</summary>
internal static class Reading
{
    /// <summary>The value read from <paramref name="json"/>, which must be without a fault.</summary>
    public static T Value<T>(string json, McpJsonRead<T> read)
    {
        var reader = Around(json, read, out var value);
        Assert.Equal(0, reader.FaultCount);
        return value;
    }

    /// <summary>The one fault of <paramref name="json"/>.</summary>
    public static JsonFault Fault<T>(string json, McpJsonRead<T> read)
    {
        var reader = Around(json, read, out _);
        Assert.True(reader.HasFaults);
        Assert.Equal(1, reader.FaultCount);
        Assert.Equal("{\"value\":".Length, reader.Faults[0].Offset);
        return reader.Faults[0];
    }

    /// <summary>A reader inside an arguments object.</summary>
    public static McpJsonReader Arguments(string json) => McpJsonReader.ForArguments(Encoding.UTF8.GetBytes(json));

    private static McpJsonReader Around<T>(string json, McpJsonRead<T> read, out T value)
    {
        var reader = Arguments($$"""{"value":{{json}},"after":true}""");
        ulong seen = 0;
        Assert.True(reader.NextMember());
        Assert.True(reader.Is("value"u8, ref seen, 1));
        value = read(ref reader);
        Assert.True(reader.NextMember());
        Assert.True(reader.Is("after"u8, ref seen, 2));
        Assert.True(reader.ReadBoolean());
        Assert.False(reader.NextMember());
        return reader;
    }
}

using McpAttr.Json;
using McpAttr.Json.Faults;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Json;

/// <summary>The arguments of a tool that has one of each shape, read as generated code reads them.</summary>
internal static class ForecastArguments
{
    public const string Descriptor = """
        {"name":"get_forecast","description":"Forecast for a city.","inputSchema":{"type":"object","properties":{
        "city":{"type":"string","description":"City name, for example Oslo."},
        "days":{"type":"integer","minimum":1,"maximum":14,"default":3},
        "unit":{"type":"string","enum":["celsius","fahrenheit"]},
        "since":{"type":"string","description":"First\nday."},
        "filter":{"type":"object","properties":{
            "tags":{"type":"array","items":{"type":"string"}},
            "odd name":{"type":"boolean"},
            "height":{"type":"number","minimum":0.5}},"required":["tags"]},
        "password":{"type":"string"},
        "tokens":{"type":"array","items":{"type":"integer"}}
        },"required":["city"]}}
        """;

    /// <summary>The text for the model, or null when the call may run.</summary>
    public static string? Faults(string arguments, params string[] secrets)
    {
        var reader = Reading.Arguments(arguments);
        Read(ref reader);
        var refused = ArgumentFaults.TryDescribe(reader, new DescribedTool("get_forecast", Descriptor, secrets), out var text);
        Assert.Equal(refused, text is not null);
        return text;
    }

    /// <summary>The lines of the text after the first.</summary>
    public static string[] Lines(string arguments, params string[] secrets) => Faults(arguments, secrets)!.Split('\n')[1..];

    public static void Read(ref McpJsonReader json)
    {
        ulong seen = 0;
        while (json.NextMember())
        {
            if (json.Is("city"u8, ref seen, 1UL << 0))
            {
                json.ReadString();
            }
            else if (json.Is("days"u8, ref seen, 1UL << 1))
            {
                json.ReadInt32(1, 14);
            }
            else if (json.Is("unit"u8, ref seen, 1UL << 2))
            {
                if (!json.Matches("celsius"u8) && !json.Matches("fahrenheit"u8))
                {
                    json.NotAllowed();
                }
            }
            else if (json.Is("since"u8, ref seen, 1UL << 3))
            {
                json.ReadDateOnly();
            }
            else if (json.Is("filter"u8, ref seen, 1UL << 4))
            {
                ReadFilter(ref json);
            }
            else if (json.Is("password"u8, ref seen, 1UL << 5))
            {
                json.ReadString();
            }
            else if (json.Is("tokens"u8, ref seen, 1UL << 6))
            {
                json.ReadList(static (ref McpJsonReader item) => item.ReadInt64());
            }
            else
            {
                json.Unknown();
            }
        }

        if ((seen & 1UL << 0) == 0)
        {
            json.Missing("city"u8);
        }
    }

    private static void ReadFilter(ref McpJsonReader json)
    {
        if (!json.StartObject())
        {
            return;
        }

        ulong seen = 0;
        while (json.NextMember())
        {
            if (json.Is("tags"u8, ref seen, 1UL << 0))
            {
                json.ReadArray(static (ref McpJsonReader item) => item.ReadString());
            }
            else if (json.Is("odd name"u8, ref seen, 1UL << 1))
            {
                json.ReadBoolean();
            }
            else if (json.Is("height"u8, ref seen, 1UL << 2))
            {
                json.ReadDouble(0.5, double.PositiveInfinity);
            }
            else
            {
                json.Skip();
            }
        }

        if ((seen & 1UL << 0) == 0)
        {
            json.Missing("tags"u8);
        }
    }
}

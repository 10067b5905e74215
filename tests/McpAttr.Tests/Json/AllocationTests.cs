using McpAttr.Json;
using McpAttr.Json.Faults;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Json;

public sealed class AllocationTests
{
    private static readonly DescribedTool Tool = new("tool", ForecastArguments.Descriptor);

    private static readonly byte[] Scalars = """
        {"bool":true,"int":1.0,"ulong":18446744073709551615,"single":1.5,"double":1e3,"decimal":0.1,"char":"\u0041",
        "guid":"123e4567-e89b-12d3-a456-426614174000","date":"2026-01-31","time":"14:30:05.5","utc":"2026-01-31T12:00:00Z",
        "offset":"2026-01-31T12:00:00+01:00","enum":"b\u0062","object":{"x":[1,{}]},"null":null}
        """u8.ToArray();

    private static readonly byte[] Constrained =
        """{"name":"Ada","items":[1,2],"step":5,"share":0.5,"price":1.0,"day":"2026-05-01","sky":"Monday","link":"https://a","mail":"a@b","data":"aGVsbG8="}"""u8.ToArray();

    // A list of constants is data in optimized code alone; in a debug build naming it allocates.
    private static readonly int[] Steps = [1, 2, 5];
    private static readonly DayOfWeek[] Days = [DayOfWeek.Monday];
    private static readonly decimal[] Prices = [0.5m, 1m];
    private static readonly string[] Names = ["root", "admin"];

    private static readonly byte[] Numbers = """{"value":[1,2,3]}"""u8.ToArray();

    private static readonly byte[] HostArguments = """{"unit":"celsius","sessionId":"a","chat":{"id":1},"days":3}"""u8.ToArray();

    [Fact]
    public void Reading_scalars_allocates_nothing() => Assert.Equal(0, Allocation.Of(ReadScalars));

    [Fact]
    public void Being_ready_for_mistakes_allocates_nothing_where_there_is_none() => Assert.Equal(0, Allocation.Of(static () => ReadScalars(new JsonReading(true, true, 64))));

    [Fact]
    public void Checking_what_is_right_allocates_no_more_than_reading_it() => Assert.Equal(Allocation.Of(ReadConstrained), Allocation.Of(CheckConstrained));

    [Fact]
    public void Reading_an_array_allocates_the_array_alone() =>
        Assert.Equal(Allocation.Of(static () => GC.KeepAlive(new int[3])), Allocation.Of(ReadNumbers));

    [Fact]
    public void Ignoring_unknown_arguments_allocates_nothing() => Assert.Equal(0, Allocation.Of(IgnoreHostArguments));

    private static void ReadScalars() => ReadScalars(default);

    private static void ReadScalars(JsonReading reading)
    {
        var json = McpJsonReader.ForArguments(Scalars, reading);
        ulong seen = 0;
        while (json.NextMember())
        {
            if (json.Is("bool"u8, ref seen, 1 << 0))
            {
                json.ReadBoolean();
            }
            else if (json.Is("int"u8, ref seen, 1 << 1))
            {
                json.ReadInt32(0, 5);
            }
            else if (json.Is("ulong"u8, ref seen, 1 << 2))
            {
                json.ReadUInt64();
            }
            else if (json.Is("single"u8, ref seen, 1 << 3))
            {
                json.ReadSingle();
            }
            else if (json.Is("double"u8, ref seen, 1 << 4))
            {
                json.ReadDouble();
            }
            else if (json.Is("decimal"u8, ref seen, 1 << 5))
            {
                json.ReadDecimal();
            }
            else if (json.Is("char"u8, ref seen, 1 << 6))
            {
                json.ReadChar();
            }
            else if (json.Is("guid"u8, ref seen, 1 << 7))
            {
                json.ReadGuid();
            }
            else if (json.Is("date"u8, ref seen, 1 << 8))
            {
                json.ReadDateOnly();
            }
            else if (json.Is("time"u8, ref seen, 1 << 9))
            {
                json.ReadTimeOnly();
            }
            else if (json.Is("utc"u8, ref seen, 1 << 10))
            {
                json.ReadDateTime();
            }
            else if (json.Is("offset"u8, ref seen, 1 << 11))
            {
                json.ReadDateTimeOffset();
            }
            else if (json.Is("enum"u8, ref seen, 1 << 12))
            {
                if (!json.Matches("a"u8) && !json.Matches("bb"u8))
                {
                    json.NotAllowed();
                }
            }
            else if (json.Is("null"u8, ref seen, 1 << 13))
            {
                Hold(json.IsNull);
            }
            else
            {
                json.Skip();
            }
        }

        Hold(seen == (1UL << 14) - 1);
        Hold(!ArgumentFaults.TryDescribe(json, Tool, out _));
    }

    private static void ReadConstrained()
    {
        var json = McpJsonReader.ForArguments(Constrained);
        while (json.NextMember())
        {
            ulong seen = 0;
            if (json.Is("name"u8, ref seen, 1)) GC.KeepAlive(json.ReadString());
            else if (json.Is("items"u8, ref seen, 1)) GC.KeepAlive(json.ReadArray(static (ref McpJsonReader item) => item.ReadInt32()));
            else if (json.Is("step"u8, ref seen, 1)) json.ReadInt32();
            else if (json.Is("share"u8, ref seen, 1)) json.ReadDouble();
            else if (json.Is("price"u8, ref seen, 1)) json.ReadDecimal();
            else if (json.Is("day"u8, ref seen, 1)) json.ReadDateOnly();
            else if (json.Is("link"u8, ref seen, 1)) GC.KeepAlive(json.ReadString());
            else if (json.Is("mail"u8, ref seen, 1)) GC.KeepAlive(json.ReadString());
            else if (json.Is("data"u8, ref seen, 1)) GC.KeepAlive(json.ReadString());
            else json.Skip();
        }

        Hold(!json.HasFaults);
    }

    private static void CheckConstrained()
    {
        var json = McpJsonReader.ForArguments(Constrained);
        while (json.NextMember())
        {
            ulong seen = 0;
            if (json.Is("name"u8, ref seen, 1)) GC.KeepAlive(json.CheckNotBlank(json.CheckDenied(json.ReadString(3, 20), Names)));
            else if (json.Is("items"u8, ref seen, 1)) GC.KeepAlive(json.CheckItems(json.ReadArray(static (ref McpJsonReader item) => item.ReadInt32()), 1, 3));
            else if (json.Is("step"u8, ref seen, 1)) json.CheckAllowed(json.ReadInt32(1, 5), Steps);
            else if (json.Is("share"u8, ref seen, 1)) json.CheckBelow(json.CheckAbove(json.ReadDouble(0, 1), 0), 1);
            else if (json.Is("price"u8, ref seen, 1)) json.CheckAllowed(json.ReadDecimal(), Prices);
            else if (json.Is("day"u8, ref seen, 1)) json.CheckRange(json.ReadDateOnly(), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "a date");
            else if (json.Is("sky"u8, ref seen, 1)) json.CheckAllowedEnum(json.Matches("Monday"u8) ? DayOfWeek.Monday : DayOfWeek.Sunday, Days);
            else if (json.Is("link"u8, ref seen, 1)) GC.KeepAlive(json.CheckUrl(json.ReadString()));
            else if (json.Is("mail"u8, ref seen, 1)) GC.KeepAlive(json.CheckEmail(json.ReadString()));
            else if (json.Is("data"u8, ref seen, 1)) GC.KeepAlive(json.CheckBase64(json.ReadString()));
            else json.Skip();
        }

        Hold(!json.HasFaults);
    }

    private static void ReadNumbers()
    {
        var json = McpJsonReader.ForArguments(Numbers);
        ulong seen = 0;
        json.NextMember();
        json.Is("value"u8, ref seen, 1);
        GC.KeepAlive(json.ReadArray(static (ref McpJsonReader item) => item.ReadInt32()));
    }

    private static void IgnoreHostArguments()
    {
        var json = McpJsonReader.ForArguments(HostArguments);
        ulong seen = 0;
        while (json.NextMember())
        {
            if (json.Is("unit"u8, ref seen, 1) || json.Is("days"u8, ref seen, 2))
            {
                Hold(!json.IsNull);
            }
            else
            {
                json.Unknown();
            }
        }

        Hold(json.UnknownCount == 2);
        Hold(!ArgumentFaults.TryDescribe(json, Tool, out _));
    }

    // An assertion of xunit's may allocate.
    private static void Hold(bool condition)
    {
        if (!condition)
        {
            Assert.Fail("The arguments were not read as they should be.");
        }
    }
}

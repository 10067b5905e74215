using System.Text;
using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Server.Verbs;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Calls;

public class CallTableTests
{
    private readonly CallTable _table = new();

    [Fact]
    public void A_call_is_found_until_it_is_removed()
    {
        var call = Call("1");

        Assert.True(_table.TryAdd(call));
        Assert.True(_table.Contains("1"u8));
        _table.Remove(call);

        Assert.False(_table.Contains("1"u8));
    }

    [Fact]
    public void An_id_is_in_flight_once()
    {
        Assert.True(_table.TryAdd(Call("7")));

        Assert.False(_table.TryAdd(Call("7")));
        Assert.Equal(1, _table.Open);
    }

    [Fact]
    public void The_number_1_and_the_string_1_are_two_ids()
    {
        Assert.True(_table.TryAdd(Call("1")));
        Assert.True(_table.TryAdd(Call("\"1\"")));
    }

    [Fact]
    public void Thousands_of_calls_are_found_and_removed_in_any_order()
    {
        var calls = Enumerable.Range(0, 5000).Select(id => Call($"{id}")).ToArray();
        Assert.All(calls, call => Assert.True(_table.TryAdd(call)));

        foreach (var call in calls.Where((_, index) => index % 2 == 0)) _table.Remove(call);

        for (int id = 0; id < calls.Length; id++) Assert.Equal(id % 2 == 1, _table.Contains(Encoding.ASCII.GetBytes($"{id}")));
    }

    [Fact]
    public void Only_a_running_call_is_cancelled_and_only_once()
    {
        var running = Call("1");
        var ended = Call("2");
        _table.TryAdd(running);
        _table.TryAdd(ended);
        Assert.True(ended.TryEnd());

        Assert.Same(running, _table.Cancel("1"u8));
        Assert.Null(_table.Cancel("1"u8));
        Assert.Null(_table.Cancel("2"u8));
        Assert.Null(_table.Cancel("3"u8));
        Assert.False(running.TryEnd());
    }

    [Fact]
    public async Task The_table_is_empty_when_the_last_call_is_closed()
    {
        var calls = new[] { Call("1"), Call("2") };
        foreach (var call in calls) _table.TryAdd(call);
        var empty = _table.WhenEmptyAsync();

        _table.Remove(calls[0]);
        _table.Remove(calls[1]);
        _table.Close(1);
        Assert.False(empty.IsCompleted);
        _table.Close(1);

        await Bounded.Wait(empty);
    }

    private static McpCall Call(string id)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":{{id}},"method":"tools/call"}""");
        MessageReader.Read(bytes, 64, out var message);
        var call = new McpCall(new DirectConnection(McpServer.Create(new TestCatalog())));
        call.Start(call.Connection, call.Connection.Server.Legacy, TestTool.Echo, in message, bytes, 0);
        return call;
    }
}

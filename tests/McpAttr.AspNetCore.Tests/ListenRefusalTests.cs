using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests;

/// <summary>2026-07-28, basic/patterns/subscriptions: changes come on the response, so a client must be able to read a stream.</summary>
public class ListenRefusalTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json, text/*;q=0")]
    public async Task A_client_that_reads_no_event_stream_cannot_listen(string accept)
    {
        await using var app = await TestApp.StartAsync(options => options.Server.ChangingLists = McpLists.Tools);

        var reply = await app.PostModernAsync(Rpc.Modern(1, "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}"), ("Accept", accept));

        Assert.Equal("application/json", reply.MediaType);
        Assert.Equal(-32600, reply.ErrorCode);
        Assert.Equal("Changes come on an event stream: 'Accept' must name text/event-stream.", reply.ErrorMessage);
    }
}

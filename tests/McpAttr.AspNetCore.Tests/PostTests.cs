using System.Net;
using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests;

public class PostTests
{
    [Fact]
    public async Task A_modern_request_is_answered_as_json_with_its_length()
    {
        await using var app = await TestApp.StartAsync();

        var reply = await app.PostModernAsync(Rpc.ModernCall(1, "add", """{"a":1,"b":2}"""));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("application/json", reply.MediaType);
        Assert.Equal(reply.Body.Length, reply.Response.Content.Headers.ContentLength);
        Assert.Equal("3", reply.Text);
        Assert.Equal("complete", (string?)reply.Message["result"]!["resultType"]);
        Assert.Null(reply.Session);
    }

    [Fact]
    public async Task A_handshake_begins_a_session_that_later_requests_belong_to()
    {
        await using var app = await TestApp.StartAsync();

        string session = await app.InitializeAsync();
        var initialized = await app.PostAsync(Rpc.Notification("notifications/initialized"), session);
        var called = await app.PostAsync(Rpc.Call(1, "client"), session);

        Assert.Equal(32, session.Length);
        Assert.Equal(HttpStatusCode.Accepted, initialized.Status);
        Assert.Equal("", initialized.Body);
        Assert.Equal("t", called.Text);
    }
}

using System.Net;
using McpAttr.AspNetCore.Tests.Kit;

namespace McpAttr.AspNetCore.Tests;

/// <summary>2026-07-28, basic/transports/streamable-http, "Request Metadata": what is checked, in which order, and what it is answered with.</summary>
public class HeaderTests
{
    private const string Version = "MCP-Protocol-Version";
    private const string OtherMeta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"v999.0.0\",\"io.modelcontextprotocol/clientCapabilities\":{}}";

    public static TheoryData<string, string, string, int> Faults => new()
    {
        { "no version header", Rpc.Modern(7, "tools/list"), $"{Version}=", -32020 },
        { "no version header and no capabilities", Rpc.Request(7, "tools/list", "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}"), $"{Version}=", -32020 },
        { "no _meta", Rpc.Request(7, "tools/list"), "", -32602 },
        { "no version in _meta", Rpc.Request(7, "tools/list", "\"_meta\":{\"io.modelcontextprotocol/clientCapabilities\":{}}"), "", -32602 },
        { "no capabilities", Rpc.Request(7, "tools/list", "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}"), "", -32602 },
        { "no capabilities before a mismatch", Rpc.Request(7, "tools/list", "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"v999.0.0\"}"), "", -32602 },
        { "versions disagree", Rpc.Request(7, "tools/list", OtherMeta), "", -32020 },
        { "unknown version", Rpc.Request(7, "tools/list", OtherMeta), $"{Version}=v999.0.0", -32022 },
        { "unknown version before a wrong method", Rpc.Request(7, "tools/list", OtherMeta), $"{Version}=v999.0.0;Mcp-Method=ping", -32022 },
        { "a legacy version", Rpc.Modern(7, "tools/list").Replace("2026-07-28", "2025-11-25", StringComparison.Ordinal), $"{Version}=2025-11-25", -32022 },
        { "no method header", Rpc.Modern(7, "tools/list"), "Mcp-Method=", -32020 },
        { "another method", Rpc.Modern(7, "tools/list"), "Mcp-Method=prompts/list", -32020 },
        { "the method in upper case", Rpc.Modern(7, "tools/list"), "Mcp-Method=TOOLS/LIST", -32020 },
        { "another method before an unknown one", Rpc.Modern(7, "no/such"), "Mcp-Method=tools/list", -32020 },
        { "no name header", Rpc.ModernCall(7, "add"), "Mcp-Name=", -32020 },
        { "another name", Rpc.ModernCall(7, "add"), "Mcp-Name=client", -32020 },
        { "another name of an unknown tool", Rpc.ModernCall(7, "none"), "Mcp-Name=add", -32020 },
        { "another uri", Rpc.Modern(7, "resources/read", "\"uri\":\"test://one\""), "Mcp-Name=test://two", -32020 },
        { "no header for an argument", Rpc.ModernCall(7, "place", """{"region":"eu"}"""), "", -32020 },
        { "a header without an argument", Rpc.ModernCall(7, "place"), "Mcp-Param-Region=eu", -32020 },
        { "a header for null", Rpc.ModernCall(7, "place", """{"region":null}"""), "Mcp-Param-Region=null", -32020 },
        { "another value", Rpc.ModernCall(7, "place", """{"region":"eu"}"""), "Mcp-Param-Region=EU", -32020 },
        { "another number", Rpc.ModernCall(7, "place", """{"level":2}"""), "Mcp-Param-Level=3", -32020 },
        { "no number", Rpc.ModernCall(7, "place", """{"level":2}"""), "Mcp-Param-Level=two", -32020 },
        { "another boolean", Rpc.ModernCall(7, "place", """{"fast":true}"""), "Mcp-Param-Fast=True", -32020 },
        { "base64 without padding", Rpc.ModernCall(7, "place", """{"region":"Hello"}"""), "Mcp-Param-Region==?base64?SGVsbG8?=", -32020 },
        { "base64 with other characters", Rpc.ModernCall(7, "place", """{"region":"Hello"}"""), "Mcp-Param-Region==?base64?SGVs!!!bG8=?=", -32020 },
        { "base64 with white space", Rpc.ModernCall(7, "place", """{"region":"Hello"}"""), "Mcp-Param-Region==?base64?SGVs bG8=?=", -32020 },
        { "base64 that is no UTF-8", Rpc.ModernCall(7, "place", """{"region":"Hello"}"""), "Mcp-Param-Region==?base64?/w==?=", -32020 },
        { "characters that must be encoded", Rpc.ModernCall(7, "place", """{"region":"é"}"""), "Mcp-Param-Region=é", -32020 },
    };

    public static TheoryData<string, string, string> Accepted => new()
    {
        { "the name with white space around it", Rpc.ModernCall(7, "add", """{"a":1,"b":2}"""), "Mcp-Name=  add\t" },
        { "the name encoded", Rpc.ModernCall(7, "add", """{"a":1,"b":2}"""), "Mcp-Name==?base64?YWRk?=" },
        { "an argument as it is", Rpc.ModernCall(7, "place", """{"region":"eu west"}"""), "Mcp-Param-Region=eu west" },
        { "an argument encoded", Rpc.ModernCall(7, "place", """{"region":"Hello"}"""), "Mcp-Param-Region==?base64?SGVsbG8=?=" },
        { "an argument of other scripts", Rpc.ModernCall(7, "place", """{"region":"Zürich"}"""), "mcp-param-region==?base64?WsO8cmljaA==?=" },
        { "an argument that is base64 itself", Rpc.ModernCall(7, "place", """{"region":"SGVsbG8="}"""), "Mcp-Param-Region=SGVsbG8=" },
        { "an argument that only begins as if encoded", Rpc.ModernCall(7, "place", """{"region":"=?base64?SGVsbG8="}"""), "Mcp-Param-Region==?base64?SGVsbG8=" },
        { "a number in another notation", Rpc.ModernCall(7, "place", """{"level":4.2e1}"""), "Mcp-Param-Level=42" },
        { "a boolean", Rpc.ModernCall(7, "place", """{"fast":false}"""), "Mcp-Param-Fast=false" },
        { "null without a header", Rpc.ModernCall(7, "place", """{"region":null}"""), "" },
        { "a header of no argument", Rpc.ModernCall(7, "add", """{"a":1,"b":2}"""), "Mcp-Param-Region=eu" },
        { "a session of the other era", Rpc.ModernCall(7, "add", """{"a":1,"b":2}"""), "Mcp-Session-Id=nonsense" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_missing_or_disagrees_is_refused_with_the_id(string why, string message, string headers, int code)
    {
        await using var app = await TestApp.StartAsync();

        var reply = await app.PostModernAsync(message, Parse(headers));

        Assert.True(reply.ErrorCode == code, $"{why}: {reply.Body}");
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(7, (int?)reply.Message["id"]);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task What_agrees_is_served(string why, string message, string headers)
    {
        await using var app = await TestApp.StartAsync();

        var reply = await app.PostModernAsync(message, Parse(headers));

        Assert.True(reply.Status == HttpStatusCode.OK && reply.ErrorCode is null, $"{why}: {reply.Body}");
    }

    [Fact]
    public async Task The_error_of_an_unknown_version_says_which_are_known()
    {
        await using var app = await TestApp.StartAsync();

        var reply = await app.PostModernAsync(Rpc.Request(7, "server/discover", OtherMeta), (Version, "v999.0.0"));

        Assert.Equal("v999.0.0", (string?)reply.Message["error"]!["data"]!["requested"]);
        Assert.Contains("2026-07-28", reply.Message["error"]!["data"]!["supported"]!.AsArray().Select(static version => (string?)version));
    }

    [Theory]
    [InlineData("no/such")]
    [InlineData("initialize")]
    [InlineData("ping")]
    [InlineData("logging/setLevel")]
    public async Task A_method_that_the_era_does_not_have_is_404(string method)
    {
        await using var app = await TestApp.StartAsync();

        var reply = await app.PostModernAsync(Rpc.Modern(7, method));

        Assert.Equal((HttpStatusCode.NotFound, -32601), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task An_unknown_method_of_the_other_era_is_no_404_because_that_would_end_the_session()
    {
        await using var app = await TestApp.StartAsync();
        string session = await app.InitializeAsync();

        var reply = await app.PostAsync(Rpc.Request(7, "no/such"), session);

        Assert.Equal((HttpStatusCode.OK, -32601), (reply.Status, reply.ErrorCode));
    }

    [Fact]
    public async Task A_modern_notification_is_accepted_and_a_response_is_not()
    {
        await using var app = await TestApp.StartAsync();

        var notification = await app.PostModernAsync(Rpc.Notification("notifications/anything", Rpc.ModernMeta));
        var response = await app.PostAsync("""{"jsonrpc":"2.0","id":1,"result":{}}""", null, (Version, "2026-07-28"));

        Assert.Equal((HttpStatusCode.Accepted, ""), (notification.Status, notification.Body));
        Assert.Equal((HttpStatusCode.BadRequest, -32600), (response.Status, response.ErrorCode));
    }

    private static (string, string)[] Parse(string headers) =>
        [.. headers.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static header => (header[..header.IndexOf('=', StringComparison.Ordinal)], header[(header.IndexOf('=', StringComparison.Ordinal) + 1)..]))];
}

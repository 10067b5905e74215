using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Blocks of content, byte for byte.</summary>
public class ContentTests
{
    private static readonly McpAnnotations All = new()
    {
        Audience = McpAudience.User | McpAudience.Assistant,
        Priority = 0.5,
        LastModified = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(1)),
    };

    private const string AllJson = "\"annotations\":" + """{"audience":["user","assistant"],"priority":0.5,"lastModified":"2026-01-31T12:00:00+01:00"}""";

    public static TheoryData<McpContent, string> Blocks { get; } = new()
    {
        { new McpText("a\n\"ø\""), """{"type":"text","text":"a\n\"ø\""}""" },
        { new McpText("") { Annotations = All, Meta = "{\"a\" :\n{\"b\": [1, null]}}" }, """{"type":"text","text":"",""" + AllJson + ""","_meta":{"a":{"b":[1,null]}}}""" },
        { new McpText("") { Annotations = new McpAnnotations() }, """{"type":"text","text":"","annotations":{}}""" },
        { new McpText("") { Annotations = new McpAnnotations { Audience = McpAudience.Assistant } }, """{"type":"text","text":"","annotations":{"audience":["assistant"]}}""" },
        { new McpText("") { Annotations = new McpAnnotations { Priority = 1 }, Meta = "{}" }, """{"type":"text","text":"","annotations":{"priority":1},"_meta":{}}""" },
        { new McpImage(new byte[] { 0xFF, 0xFE }, "image/png") { Annotations = All }, """{"type":"image","data":"//4=","mimeType":"image/png",""" + AllJson + "}" },
        { new McpAudio(Array.Empty<byte>(), "audio/wav") { Meta = "{\"a\":1}" }, """{"type":"audio","data":"","mimeType":"audio/wav","_meta":{"a":1}}""" },
        { new McpResourceLink("a:1", "one"), """{"type":"resource_link","uri":"a:1","name":"one"}""" },
        {
            new McpResourceLink("a:1", "one") { Title = "One", Description = "The first.", MimeType = "text/plain", Size = 5, Annotations = All, Meta = "{\"a\":1}" },
            """{"type":"resource_link","uri":"a:1","name":"one","title":"One","description":"The first.","mimeType":"text/plain","size":5,""" + AllJson + ""","_meta":{"a":1}}"""
        },
        { new McpEmbeddedResource(new McpTextContents("x") { Uri = "a:1" }), """{"type":"resource","resource":{"uri":"a:1","text":"x"}}""" },
        {
            new McpEmbeddedResource(new McpBlobContents(new byte[] { 1 }) { Uri = "a:1", MimeType = "image/png", Meta = "{\"in\":1}" }) { Annotations = All, Meta = "{\"out\":1}" },
            """{"type":"resource","resource":{"uri":"a:1","mimeType":"image/png","blob":"AQ==","_meta":{"in":1}},""" + AllJson + ""","_meta":{"out":1}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_block_is_written_with_all_that_it_says(McpContent block, string json)
    {
        await using var server = new LoopFixture(new ResultTool<McpContent>(block, (result, value) => result.Content(value))).Initialized();

        Assert.Equal(Rpc.Result(1, modern: false, $"\"content\":[{json}]"), server.Ask(Rpc.Call(1, "result")));
        Assert.Equal(Rpc.Result(2, modern: true, $"\"content\":[{json}]"), server.Ask(Rpc.ModernCall(2, "result")));
    }

    [Fact]
    public async Task Blocks_follow_each_other()
    {
        IEnumerable<McpContent> blocks = Enumerable.Range(1, 2).Select(number => new McpText($"{number}"));
        await using var server = new LoopFixture(new ResultTool<IEnumerable<McpContent>>(blocks, (result, value) => result.Contents(value))).Initialized();

        Assert.Equal(Rpc.Result(1, modern: false, "\"content\":" + """[{"type":"text","text":"1"},{"type":"text","text":"2"}]"""), server.Ask(Rpc.Call(1, "result")));
    }

    [Fact]
    public async Task No_block_is_no_content()
    {
        await using var one = new LoopFixture(new ResultTool<McpContent?>(null, (result, value) => result.Content(value))).Initialized();
        await using var several = new LoopFixture(new ResultTool<McpContent[]?>(null, (result, value) => result.Contents(value))).Initialized();

        Assert.Equal(Rpc.Result(1, modern: false, "\"content\":[]"), one.Ask(Rpc.Call(1, "result")));
        Assert.Equal(Rpc.Result(1, modern: false, "\"content\":[]"), several.Ask(Rpc.Call(1, "result")));
    }

    [Fact]
    public async Task An_embedded_resource_must_say_its_URI()
    {
        var block = new McpEmbeddedResource(new McpTextContents("x"));
        await using var server = new LoopFixture(
            options => options.ExceptionDetail = McpExceptionDetail.Message, new ResultTool<McpContent>(block, (result, value) => result.Content(value))).Initialized();

        Assert.Contains("The contents of an embedded resource must say their Uri.", server.Ask(Rpc.Call(1, "result")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{a:1}")]
    public void Meta_is_a_JSON_object(string meta)
    {
        Assert.Throws<ArgumentException>(() => new McpText("") { Meta = meta });
        Assert.Throws<ArgumentException>(() => new McpTextContents("") { Meta = meta });
        Assert.Throws<ArgumentException>(() => new McpToolResult { Meta = meta });
        Assert.Throws<ArgumentException>(() => new McpToolResult<int>(1) { Meta = meta });
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_priority_is_from_0_to_1(double priority) => Assert.Throws<ArgumentOutOfRangeException>(() => new McpAnnotations { Priority = priority });
}

using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>Resources as bytes, in both eras.</summary>
public class ResourceTests
{
    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Resources_and_templates_have_a_list_each(bool modern)
    {
        await using var server = Serve(TestResource.Text("a:1", ""), new NoteTemplate(), TestResource.Text("a:2", ""));
        string hints = modern ? ",\"ttlMs\":300000,\"cacheScope\":\"public\"" : "";

        Assert.Equal(
            Rpc.Result(1, modern, "\"resources\":" + """[{"uri":"a:1","name":"a:1"},{"uri":"a:2","name":"a:2"}]""" + hints),
            server.Ask(Rpc.Request(1, "resources/list", "", modern)));
        Assert.Equal(
            Rpc.Result(2, modern, "\"resourceTemplates\":" + """[{"uriTemplate":"notes://{folder}/{day}{?limit,text}","name":"note","mimeType":"text/markdown"}]""" + hints),
            server.Ask(Rpc.Request(2, "resources/templates/list", "", modern)));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_resource_is_read_by_its_URI(bool modern)
    {
        await using var server = Serve(TestResource.Text("a:1", "It is 5°."));

        Assert.Equal(Contents(modern, """{"uri":"a:1","mimeType":"text/plain","text":"It is 5°."}"""), Read(server, "a:1", modern));
    }

    [Theory]
    [InlineData("notes://home/3", "home 3 1 -")]
    [InlineData("notes://a%20b/31?text=x&limit=2.5", "a b 31 2.5 x")]
    [InlineData("notes://größe/1?limit=-1e2&text=", "größe 1 -100 ")]
    public async Task A_template_gives_its_variables_typed_and_the_URI_that_was_read(string uri, string text)
    {
        await using var server = Serve(new NoteTemplate());

        foreach (bool modern in new Eras())
        {
            Assert.Equal(Contents(modern, $$"""{"uri":"{{uri}}","mimeType":"text/markdown","text":"{{text}}"}"""), Read(server, uri, modern));
        }
    }

    [Fact]
    public async Task A_resource_of_its_own_goes_before_a_template()
    {
        await using var server = Serve(new NoteTemplate(), TestResource.Text("notes://home/3", "fixed"));

        Assert.Contains("\"text\":\"fixed\"", Read(server, "notes://home/3", modern: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no uri", "This is no absolute URI: no uri")]
    [InlineData("", "This is no absolute URI: ")]
    [InlineData("notes", "This is no absolute URI: notes")]
    [InlineData("notes://a b/3", "This is no absolute URI: notes://a b/3")]
    [InlineData("other://home/3", "Resource not found: other://home/3")]
    [InlineData("notes://home/3/more", "Resource not found: notes://home/3/more")]
    [InlineData("notes://home/3?unknown=1", "Resource not found: notes://home/3?unknown=1")]
    [InlineData("notes://%FF/3", "Resource not found: notes://%FF/3\\nThe variable 'folder' is not UTF-8 in percent-encoding.")]
    [InlineData("notes://home/%zz", "Resource not found: notes://home/%zz\\nThe variable 'day' is not UTF-8 in percent-encoding.")]
    [InlineData("notes://home/soon", """Resource not found: notes://home/soon\nnote was not called; 1 fault in its arguments:\n- $.day: expected an integer from 1 to 31, got \"soon\".""")]
    [InlineData("notes://home/32?limit=x", """Resource not found: notes://home/32?limit=x\nnote was not called; 2 faults in its arguments:\n- $.day: expected an integer from 1 to 31, got \"32\".\n- $.limit: expected a number, got \"x\".""")]
    [InlineData("notes:///3", """Resource not found: notes:///3\nnote was not called; 1 fault in its arguments:\n- $.folder is missing; expected a string.""")]
    public async Task What_is_not_there_has_the_code_of_the_era(string uri, string message)
    {
        await using var server = Serve(new NoteTemplate());

        foreach (bool modern in new Eras())
        {
            Assert.Equal(NotFound(modern, uri, message), Read(server, uri, modern));
        }

        Assert.Empty(server.Log);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"uri\":5")]
    [InlineData("\"uri\":null")]
    [InlineData("\"uri\":{}")]
    public async Task A_request_without_a_URI_is_wrong(string members)
    {
        await using var server = Serve(new NoteTemplate());

        foreach (bool modern in new Eras())
        {
            Assert.Equal(
                """{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"'uri' must be the URI of a resource."}}""",
                server.Ask(Rpc.Request(1, "resources/read", members, modern)));
        }
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_method_says_in_three_ways_that_nothing_is_there(bool modern)
    {
        await using var server = Serve(
            TestResource.Text("a:null", (string?)null),
            TestResource.Text("a:thrown", _ => throw new McpResourceNotFoundException("a:other")),
            TestResource.Text("a:task", _ => Task.FromException<string?>(new McpResourceNotFoundException("a:task"))),
            new TestResource<McpResourceContents[]>("a:empty", _ => Array.Empty<McpResourceContents>(), (result, value) => result.Contents(value)));

        Assert.Equal(NotFound(modern, "a:null", "Resource not found: a:null"), Read(server, "a:null", modern));
        Assert.Equal(NotFound(modern, "a:other", "Resource not found: a:other"), Read(server, "a:thrown", modern));
        Assert.Equal(NotFound(modern, "a:task", "Resource not found: a:task"), Read(server, "a:task", modern));
        Assert.Equal(NotFound(modern, "a:empty", "Resource not found: a:empty"), Read(server, "a:empty", modern));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_failure_is_an_internal_error(bool modern)
    {
        await using var server = Serve(
            TestResource.Text("a:told", _ => throw new McpToolException("The disk is full.")),
            TestResource.Text("a:1", _ => throw new InvalidOperationException("secret")));

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"The disk is full."}}""", Read(server, "a:told", modern));
        Assert.Empty(server.Log);
        string answer = Read(server, "a:1", modern);
        Assert.StartsWith("""{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"a:1 failed unexpectedly. The server's log""", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.StartsWith("Resource a:1 failed (error ", server.WaitForLog(), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task An_asynchronous_read_knows_its_URI_when_it_ends(bool modern)
    {
        var gate = new TaskCompletionSource<string?>();
        await using var server = Serve(TestResource.Text("a:1", _ => gate.Task));
        server.Channel.Send(Rpc.Request(1, "resources/read", "\"uri\":\"a:1\"", modern), Rpc.Request(2, "ping"));
        Assert.StartsWith("{\"jsonrpc\":\"2.0\",\"id\":2", server.Channel.Receive(), StringComparison.Ordinal);

        gate.SetResult("late");

        Assert.Equal(Contents(modern, """{"uri":"a:1","mimeType":"text/plain","text":"late"}"""), server.Channel.Receive());
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Bytes_are_sent_in_base64(bool modern)
    {
        byte[] bytes = [0xFF, 0, 1, 2];
        using var stream = new MemoryStream(bytes);
        await using var server = Serve(
            new TestResource<byte[]>("a:array", _ => bytes, (result, value) => result.Blob(value)),
            new TestResource<ReadOnlyMemory<byte>>("a:memory", _ => (ReadOnlyMemory<byte>)bytes, (result, value) => result.Blob(value)),
            new TestResource<Stream>("a:stream", _ => stream, (result, value) => result.Stream(value)),
            new TestResource<byte[]?>("a:none", _ => null, (result, value) => result.Blob(value)));

        Assert.Equal(Contents(modern, """{"uri":"a:array","mimeType":"text/plain","blob":"/wABAg=="}"""), Read(server, "a:array", modern));
        Assert.Equal(Contents(modern, """{"uri":"a:memory","mimeType":"text/plain","blob":"/wABAg=="}"""), Read(server, "a:memory", modern));
        Assert.Equal(Contents(modern, """{"uri":"a:stream","mimeType":"text/plain","blob":"/wABAg=="}"""), Read(server, "a:stream", modern));
        Assert.False(stream.CanRead);
        Assert.Contains("Resource not found: a:none", Read(server, "a:none", modern), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_value_is_sent_as_the_text_of_its_JSON(bool modern)
    {
        await using var server = Serve(new TestResource<string>("a:1", _ => "x\"y", (result, value) => result.Json(value, static (json, text) => json.WriteStringValue(text))));

        Assert.Equal(Contents(modern, """{"uri":"a:1","mimeType":"text/plain","text":"\"x\\\"y\""}"""), Read(server, "a:1", modern));
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Contents_may_be_several_and_say_themselves_what_they_are(bool modern)
    {
        McpResourceContents[] contents =
        [
            new McpTextContents("x"),
            new McpBlobContents(new byte[] { 1 }) { Uri = "a:1/b", MimeType = "image/png", Meta = "{ \"k\" :\n [1] }" },
        ];
        await using var server = Serve(new TestResource<McpResourceContents[]>("a:1", _ => contents, (result, value) => result.Contents(value)));

        Assert.Equal(
            Contents(modern, """{"uri":"a:1","mimeType":"text/plain","text":"x"},{"uri":"a:1/b","mimeType":"image/png","blob":"AQ==","_meta":{"k":[1]}}"""),
            Read(server, "a:1", modern));
    }

    [Theory]
    [InlineData(null, false, 0, "private")]
    [InlineData(60, false, 60000, "public")]
    [InlineData(60, true, 60000, "private")]
    [InlineData(0, false, 0, "public")]
    public async Task What_was_read_says_how_long_and_for_whom_it_may_be_kept(int? seconds, bool isPrivate, int milliseconds, string scope)
    {
        await using var server = Serve(new TestResource<string>("a:1", _ => "", (result, value) => result.Text(value))
        {
            TimeToLive = seconds is { } known ? TimeSpan.FromSeconds(known) : null,
            IsPrivate = isPrivate,
        });

        Assert.EndsWith($"],\"ttlMs\":{milliseconds},\"cacheScope\":\"{scope}\"}}}}", Read(server, "a:1", modern: true), StringComparison.Ordinal);
        Assert.EndsWith("}]}}", Read(server, "a:1", modern: false), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task What_is_longer_than_an_answer_may_be_is_an_error(bool modern)
    {
        byte[] bytes = new byte[4000];
        await using var server = new LoopFixture(
            new TestCatalog
            {
                OfResources =
                [
                    new TestResource<byte[]>("a:blob", _ => bytes, (result, value) => result.Blob(value)),
                    new TestResource<Stream>("a:stream", _ => new MemoryStream(bytes), (result, value) => result.Stream(value)),
                    new TestResource<string>("a:text", _ => new string('x', 5000), (result, value) => result.Text(value)),
                    new TestResource<byte[]>("a:small", _ => bytes[..3000], (result, value) => result.Blob(value)),
                ],
            },
            options => options.MaxResponseBytes = 5000).Initialized();
        const string TooLong = """{"jsonrpc":"2.0","id":1,"error":{"code":-32603,"message":"The answer would be longer than 5000 bytes; ask for less."}}""";

        Assert.Equal(TooLong, Read(server, "a:blob", modern));
        Assert.Equal(TooLong, Read(server, "a:stream", modern));
        Assert.Equal(TooLong, Read(server, "a:text", modern));
        Assert.Contains("\"blob\":\"AAAA", Read(server, "a:small", modern), StringComparison.Ordinal);
    }

    private static LoopFixture Serve(params McpResource[] resources) =>
        new LoopFixture(new TestCatalog { OfResources = resources }, options => options.ExceptionDetail = McpExceptionDetail.None).Initialized();

    private static string Read(LoopFixture server, string uri, bool modern) =>
        server.Ask(Rpc.Request(1, "resources/read", $"\"uri\":{JsonSerializer.Serialize(uri)}", modern));

    private static string Contents(bool modern, string contents) =>
        Rpc.Result(1, modern, $"\"contents\":[{contents}]" + (modern ? ",\"ttlMs\":0,\"cacheScope\":\"private\"" : ""));

    private static string NotFound(bool modern, string uri, string message) =>
        $$$$"""{"jsonrpc":"2.0","id":1,"error":{"code":{{{{(modern ? -32602 : -32002)}}}},"message":"{{{{message}}}}","data":{"uri":"{{{{uri}}}}"}}}""";
}

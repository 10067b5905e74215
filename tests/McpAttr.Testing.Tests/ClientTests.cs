using System.Text.Json;
using McpAttr.Testing.Tests.Kit;
using McpAttr.Testing.Tests.Server;

namespace McpAttr.Testing.Tests;

public sealed class ClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(Revisions))]
    public async Task A_tool_is_called_with_json_text_or_with_values_by_name(string revision)
    {
        await using var client = Served.Start(revision);

        var byText = await client.CallAsync("get_forecast", """{"city":"Oslo","days":1}""", Token);
        var byName = await client.CallAsync("get_forecast", ("city", "Oslo"), ("days", 1));

        Assert.Equal("""{"city":"Oslo","days":[{"name":"Day 1","degrees":21}]}""", byText.Structured.GetRawText());
        Assert.Equal(byText.Json.GetRawText(), byName.Json.GetRawText());
        Assert.Equal(revision, client.Revision);
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task Values_of_every_kind_become_json(string revision)
    {
        await using var client = Served.Start(revision);
        string[] names = ["Ada", "Bob"];

        var result = await client.CallAsync("join", ("names", names), ("loud", true), ("scale", 1.5), ("day", McpArguments.Of(("name", "Monday"), ("degrees", 3L))));
        var defaults = await client.CallAsync("join", ("names", McpValue.FromJson("[]")), ("loud", false), ("scale", 2m), ("day", default));

        Assert.Equal("ADA BOB 1.5 MONDAY", result.Text);
        Assert.Equal(" 2 no day", defaults.Text);
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task Blocks_of_content_are_read(string revision)
    {
        await using var client = Served.Start(revision);

        var result = await client.CallAsync("say_twice", ("text", "hello"));

        Assert.Equal("hello\nhello", result.Text);
        Assert.Equal(["text", "text", "image"], result.Content.Select(block => block.Type));
        Assert.Equal([1, 2, 3], result.Content[2].Data);
        Assert.Equal("image/png", result.Content[2].MimeType);
        Assert.False(result.HasStructured);
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task An_unknown_tool_is_an_error_with_its_code(string revision)
    {
        await using var client = Served.Start(revision);

        var error = await Assert.ThrowsAsync<McpErrorException>(() => client.CallAsync("no_such_tool", cancellationToken: Token));

        Assert.Equal(-32602, error.Code);
        Assert.Contains("no_such_tool", error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Text, error.Json.GetProperty("message").GetString());
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task An_unexpected_exception_shows_everything_unless_the_test_says_otherwise(string revision)
    {
        await using var full = Served.Start(revision);
        await using var sparse = Served.Start(revision, options => options.Server.ExceptionDetail = McpExceptionDetail.None);

        string everything = (await full.CallAsync("break", cancellationToken: Token)).Text;
        string nothing = (await sparse.CallAsync("break", cancellationToken: Token)).Text;

        Assert.Contains("The wire is cut.", everything, StringComparison.Ordinal);
        Assert.Contains(nameof(Weather.Break), everything, StringComparison.Ordinal);
        Assert.DoesNotContain("The wire is cut.", nothing, StringComparison.Ordinal);
        Assert.Contains(sparse.ServerLog, line => line.Contains("The wire is cut.", StringComparison.Ordinal));
    }

    [Theory]
    [ClassData(typeof(Revisions))]
    public async Task The_server_says_what_it_is(string revision)
    {
        await using var client = Served.Start(revision);

        var server = await client.ConnectAsync(Token);

        Assert.Equal(("weather", "The weather", "1.2.3", "Ask for a city."), (server.Name, server.Title, server.Version, server.Instructions));
        Assert.Equal(revision, server.Revision);
        Assert.True(server.Can("tools"));
        Assert.False(server.Can("tasks"));
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task Lists_are_read_to_their_last_page(string revision)
    {
        await using var client = Served.Start(revision, options => options.Server.PageSize = 2);

        var tools = await client.ListToolsAsync(Token);
        var resources = await client.ListResourcesAsync(Token);
        var templates = await client.ListResourceTemplatesAsync(Token);
        var prompts = await client.ListPromptsAsync(Token);

        Assert.Equal(["break", "get_forecast", "join", "measure", "refuse", "say_twice", "squares", "wait_for_rain"], tools.Select(tool => tool.Name));
        Assert.Equal("Forecast for a city.", tools[1].Description);
        Assert.True(tools[1].InputSchema.GetProperty("properties").TryGetProperty("city", out _));
        Assert.NotNull(tools[1].OutputSchema);
        Assert.Null(tools[0].OutputSchema);
        Assert.Equal("weather://map", Assert.Single(resources).Uri);
        Assert.Equal(("weather://{city}/now", "text/markdown"), (Assert.Single(templates).Uri, templates[0].MimeType));
        Assert.Equal(["city", "mood"], Assert.Single(prompts).Arguments);
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task Resources_are_read_as_text_or_bytes(string revision)
    {
        await using var client = Served.Start(revision);

        var now = await client.ReadAsync("weather://Oslo/now", Token);
        var map = await client.ReadAsync("weather://map", Token);
        var missing = await Assert.ThrowsAsync<McpErrorException>(() => client.ReadAsync("weather://nowhere", Token));

        Assert.Equal("Sunny in *Oslo*.", now.Text);
        Assert.Equal(("weather://Oslo/now", "text/markdown"), (now.Contents[0].Uri, now.Contents[0].MimeType));
        Assert.Equal([7, 8, 9], Assert.Single(map.Contents).Data);
        Assert.Equal(revision == McpRevisions.Newest ? -32602 : -32002, missing.Code);
    }

    [Theory]
    [ClassData(typeof(BothEras))]
    public async Task Prompts_and_completions_are_got(string revision)
    {
        await using var client = Served.Start(revision);

        var prompt = await client.GetPromptAsync("plan_day", ("city", "Oslo"), ("mood", "lazy"));
        var mood = await client.CompletePromptAsync("plan_day", "mood", "b", """{"city":"Oslo"}""", Token);
        var city = await client.CompleteResourceAsync("weather://{city}/now", "city", "O", cancellationToken: Token);

        Assert.Equal("Plan a lazy day in Oslo.\nGladly.", prompt.Text);
        Assert.Equal([McpRole.User, McpRole.Assistant], prompt.Messages.Select(message => message.Role));
        Assert.Equal(["busy", "bold"], mood.Values);
        Assert.False(mood.HasMore);
        Assert.Equal(["Oslo", "Odessa"], city.Values);
    }

    [Fact]
    public async Task Ping_belongs_to_revisions_with_a_handshake()
    {
        await using var earlier = Served.Start(McpRevisions.NewestWithHandshake);
        await using var newest = Served.Start(McpRevisions.Newest);

        await earlier.PingAsync(Token);
        Assert.Equal(-32601, (await Assert.ThrowsAsync<McpErrorException>(() => newest.PingAsync(Token))).Code);
    }

    [Fact]
    public async Task Several_clients_of_both_eras_share_one_server()
    {
        var server = McpServer.Create(McpAttr.Generated.McpAttr_Testing_Tests.Catalog.Instance.WithTags());
        await using var one = McpTestClient.Start(server);
        await using var other = McpTestClient.Start(server, options => options.Revision = McpRevisions.NewestWithHandshake);

        Assert.Empty(await one.ListToolsAsync(Token));
        Assert.Empty(await other.ListToolsAsync(Token));
    }

    [Fact]
    public async Task Odd_lines_are_sent_as_they_are_and_their_answers_received()
    {
        await using var client = Served.Start("2025-03-26");

        client.SendLine("{");
        var parse = await client.ReceiveAsync(Token);
        await client.ConnectAsync(Token);
        client.SendLine("""[{"jsonrpc":"2.0","id":"a","method":"ping"},{"jsonrpc":"2.0","id":"b","method":"ping"}]""");
        JsonElement[] batch = [await client.ReceiveAsync(Token), await client.ReceiveAsync(Token)];

        Assert.Equal(-32700, parse.GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(["a", "b"], batch.Select(answer => answer.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public async Task Requests_of_any_kind_take_a_meta_of_the_tests_own()
    {
        await using var client = Served.Start(McpRevisions.Newest);

        var odd = await Assert.ThrowsAsync<McpErrorException>(
            () => client.RequestAsync("tools/list", """{"_meta":{"io.modelcontextprotocol/protocolVersion":"1999-01-01"}}""", Token));
        var list = await client.RequestAsync("tools/list", """{"_meta":{"io.example/own":1}}""", Token);

        Assert.Equal(-32022, odd.Code);
        Assert.True(list.TryGetProperty("tools", out _));
    }

    [Fact]
    public void Text_that_is_no_json_object_is_refused_with_the_way_out()
    {
        Assert.Contains("no JSON: {", Assert.Throws<ArgumentException>(() => McpArguments.FromJson("{")).Message, StringComparison.Ordinal);
        Assert.Contains("SendLine", Assert.Throws<ArgumentException>(() => McpArguments.FromJson("[]")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_a_catalog_is_named() =>
        Assert.Contains("System.Private.CoreLib", Assert.Throws<ArgumentException>(() => McpTestClient.Start<string>()).Message, StringComparison.Ordinal);
}

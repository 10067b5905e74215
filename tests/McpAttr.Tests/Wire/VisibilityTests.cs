using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>What is hidden from a caller is in no list of it, and unknown to it whatever it asks.</summary>
public class VisibilityTests
{
    private const string Insider = "\"com.example/inside\":true";

    private static readonly IMcpVisibility Insiders = McpVisibility.Create(static (member, viewer) =>
        !member.Name.StartsWith("secret", StringComparison.Ordinal) || viewer.Meta.GetBoolean("com.example/inside") == true);

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_hidden_tool_is_not_listed_and_unknown(bool modern)
    {
        await using var server = Hiding();

        Assert.Equal(["open", "last"], Names(Ask(server, "tools/list", modern, inside: false)));
        Assert.Equal(["open", "secret_tool", "last"], Names(Ask(server, "tools/list", modern, inside: true)));
        Assert.Contains("Unknown tool: secret_tool", Ask(server, "tools/call", modern, inside: false, "\"name\":\"secret_tool\""), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"ok\"", Ask(server, "tools/call", modern, inside: true, "\"name\":\"secret_tool\""), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"ok\"", Ask(server, "tools/call", modern, inside: false, "\"name\":\"open\""), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_hidden_resource_is_not_listed_not_read_and_not_watched(bool modern)
    {
        await using var server = Hiding(uri: "secret");

        Assert.DoesNotContain("secret:", Ask(server, "resources/list", modern, inside: false), StringComparison.Ordinal);
        Assert.Contains("secret:", Ask(server, "resources/list", modern, inside: true), StringComparison.Ordinal);
        Assert.Contains("\"resourceTemplates\":[]", Ask(server, "resources/templates/list", modern, inside: false), StringComparison.Ordinal);
        Assert.Contains("Resource not found: secret:one", Ask(server, "resources/read", modern, inside: false, "\"uri\":\"secret:one\""), StringComparison.Ordinal);
        Assert.Contains("\"contents\":", Ask(server, "resources/read", modern, inside: true, "\"uri\":\"secret:one\""), StringComparison.Ordinal);
        Assert.Contains("Resource not found: notes://home/7", Ask(server, "resources/read", modern, inside: false, "\"uri\":\"notes://home/7\""), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"home 7 1 -\"", Ask(server, "resources/read", modern, inside: true, "\"uri\":\"notes://home/7\""), StringComparison.Ordinal);
        if (modern)
        {
            string[] listen = ["\"notifications\":{\"resourceSubscriptions\":[\"secret:one\"]}"];
            Assert.DoesNotContain("secret:one", Ask(server, "subscriptions/listen", modern, inside: false, listen[0]), StringComparison.Ordinal);
            Assert.Contains("secret:one", Ask(server, "subscriptions/listen", modern, inside: true, listen[0]), StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("-32002", Ask(server, "resources/subscribe", modern, inside: false, "\"uri\":\"secret:one\""), StringComparison.Ordinal);
            Assert.Contains("\"result\":{}", Ask(server, "resources/subscribe", modern, inside: true, "\"uri\":\"secret:one\""), StringComparison.Ordinal);
        }
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_hidden_prompt_is_not_listed_not_given_and_not_completed(bool modern)
    {
        await using var server = Hiding(prompt: "plan");
        const string Complete = "\"ref\":{\"type\":\"ref/prompt\",\"name\":\"plan\"},\"argument\":{\"name\":\"mood\",\"value\":\"c\"}";

        Assert.Contains("\"prompts\":[]", Ask(server, "prompts/list", modern, inside: false), StringComparison.Ordinal);
        Assert.Contains("Unknown prompt: plan", Ask(server, "prompts/get", modern, inside: false, "\"name\":\"plan\""), StringComparison.Ordinal);
        Assert.Contains("Unknown prompt: plan", Ask(server, "completion/complete", modern, inside: false, Complete), StringComparison.Ordinal);
        Assert.Contains("calm", Ask(server, "completion/complete", modern, inside: true, Complete), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task Pages_hold_what_the_caller_sees_and_say_when_that_has_changed(bool modern)
    {
        await using var server = Hiding(configure: static options => options.PageSize = 1);

        string first = Ask(server, "tools/list", modern, inside: false);
        string cursor = first.Split("\"nextCursor\":\"")[1].Split('"')[0];
        string second = Ask(server, "tools/list", modern, inside: false, $"\"cursor\":\"{cursor}\"");

        Assert.Equal(["open"], Names(first));
        Assert.Equal(["last"], Names(second));
        Assert.DoesNotContain("nextCursor", second, StringComparison.Ordinal);
        Assert.Contains("The list has changed since this cursor was given", Ask(server, "tools/list", modern, inside: true, $"\"cursor\":\"{cursor}\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_that_depend_on_the_caller_are_private()
    {
        await using var server = Hiding();

        Assert.Contains("\"cacheScope\":\"private\"", Ask(server, "tools/list", modern: true, inside: false), StringComparison.Ordinal);
        var faulty = new McpServerOptions { CacheScope = McpCacheScope.Public };
        faulty.Visibility.Add(Insiders);
        Assert.Contains("CacheScope", Assert.Throws<ArgumentException>(() => McpServer.Create(new TestCatalog(TestTool.Echo), faulty)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_resource_that_not_everybody_sees_is_not_shared_by_anybody(bool isPrivate)
    {
        var options = new McpServerOptions();
        options.Visibility.Add(Insiders);
        var catalog = new TestCatalog { OfResources = [new TestResource<string?>("a:b", static _ => "", static (result, value) => result.Text(value)) { TimeToLive = TimeSpan.FromMinutes(1), IsPrivate = isPrivate }] };

        if (isPrivate) McpServer.Create(catalog, options);
        else Assert.Contains("set CachePrivate beside CacheSeconds", Assert.Throws<ArgumentException>(() => McpServer.Create(catalog, options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task What_attributes_name_hides_its_own_member_and_is_made_once(bool modern)
    {
        int made = 0;
        var factory = new McpVisibilityFactory(typeof(Nobody), _ =>
        {
            made++;
            return new Nobody();
        });
        await using var server = new LoopFixture(
            new TestTool("hidden", static _ => "") { VisibleBy = [factory] }, new TestTool("hidden_too", static _ => "") { VisibleBy = [factory] }, TestTool.Echo).Initialized();

        Assert.Equal(["echo"], Names(Ask(server, "tools/list", modern, inside: true)));
        Assert.Contains("Unknown tool: hidden", Ask(server, "tools/call", modern, inside: true, "\"name\":\"hidden\""), StringComparison.Ordinal);
        Assert.Equal(1, made);
    }

    [Fact]
    public void What_needs_services_is_an_error_without_them()
    {
        var tool = new TestTool("hidden", static _ => "") { VisibleBy = [new McpVisibilityFactory(typeof(Nobody), static _ => new Nobody(), needsServices: true)] };

        Assert.Contains("McpServerOptions.Services", Assert.Throws<InvalidOperationException>(() => McpServer.Create(new TestCatalog(tool))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task What_is_added_has_its_own_visibility(bool modern)
    {
        await using var server = new LoopFixture(new TestCatalog(TestTool.Echo) { Changing = McpLists.Tools }).Initialized();

        server.Server.Tools.Add(new McpToolDefinition("secret_tool", """{"type":"object"}""", static (_, _) => ValueTask.FromResult(new McpToolResult())) { Visibility = Insiders });

        Assert.Equal(["echo"], Names(Ask(server, "tools/list", modern, inside: false)));
        Assert.Equal(["echo", "secret_tool"], Names(Ask(server, "tools/list", modern, inside: true)));
        Assert.Contains("Unknown tool", Ask(server, "tools/call", modern, inside: false, "\"name\":\"secret_tool\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_it_cannot_be_decided_the_member_is_hidden_and_the_operator_told()
    {
        await using var server = new LoopFixture(
            static options => options.Visibility.Add(McpVisibility.Create(static (_, _) => throw new InvalidOperationException("No idea."))), TestTool.Echo).Initialized();

        Assert.Contains("Unknown tool: echo", server.Ask(Rpc.Call(1, "echo")), StringComparison.Ordinal);
        Assert.Contains("tool 'echo' could not be decided", Assert.Single(server.Log), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_visibility_knows_the_member_and_who_asks(bool modern)
    {
        string seen = "";
        var catalog = new TestCatalog { OfResources = [TestResource.Text("a:b", "x")] };
        object? session = null;
        await using var server = new LoopFixture(catalog, options => options.Visibility.Add(McpVisibility.Create((member, viewer) =>
        {
            seen = $"{member.List} {member.Name} {member.Uri} {member.Tags.Length} {member.HasTag("x")} {viewer.User.Identity!.IsAuthenticated} {viewer.ClientInfo?.Name} {viewer.Services is null} {viewer.Supports(McpClientCapability.Roots)} {viewer.Caller is not null} {viewer.FeatureOrNull<string>()}";
            Assert.True(session is null || session == viewer.Session);
            session = viewer.Session;
            return true;
        }))).Initialized();

        server.Ask(Rpc.Request(1, "resources/read", "\"uri\":\"a:b\"", modern));
        server.Ask(Rpc.Request(2, "resources/list", "", modern));

        Assert.Equal($"Resources a:b a:b 0 False False {(modern ? "" : "t")} True False True ", seen);
        Assert.NotNull(session);
    }

    private static string Ask(LoopFixture server, string method, bool modern, bool inside, string members = "")
    {
        string meta = string.Join(',', new[] { modern ? Rpc.ModernMembers : "", inside ? Insider : "" }.Where(static part => part.Length > 0));
        return server.Ask(Rpc.Request(Interlocked.Increment(ref _id), method, $"{members}{(members.Length > 0 ? "," : "")}\"_meta\":{{{meta}}}"));
    }

    private static int _id = 100;

    private static string[] Names(string list) => [.. list.Split("{\"name\":\"").Skip(1).Select(static rest => rest.Split('"')[0]).Where(static name => name != "test")];

    private static LoopFixture Hiding(string? uri = null, string? prompt = null, Action<McpServerOptions>? configure = null)
    {
        var catalog = new TestCatalog(new TestTool("open", static _ => "ok"), new TestTool("secret_tool", static _ => "ok"), new TestTool("last", static _ => "ok"))
        {
            OfResources = uri is null ? [] : [TestResource.Subscribable("secret:one"), new NoteTemplate()],
            OfPrompts = prompt is null ? [] : [new PlanPrompt()],
        };
        return new LoopFixture(catalog, options =>
        {
            options.Visibility.Add(McpVisibility.Create(static (member, viewer) =>
                (member.List == McpLists.Tools && !member.Name.StartsWith("secret", StringComparison.Ordinal)) || viewer.Meta.GetBoolean("com.example/inside") == true));
            configure?.Invoke(options);
        }).Initialized();
    }

    private sealed class Nobody : IMcpVisibility
    {
        public bool IsVisible(McpMemberInfo member, McpViewer viewer) => false;
    }
}

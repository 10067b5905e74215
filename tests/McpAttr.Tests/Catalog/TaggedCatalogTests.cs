using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Catalog;

/// <summary>Several servers out of one catalog.</summary>
public class TaggedCatalogTests
{
    private static readonly TestCatalog Whole = new(new TaggedTool("a"), new TaggedTool("b", "x"), new TaggedTool("c", "x", "y"), new TaggedTool("d", "z"))
    {
        OfResources = [new TaggedResource("a:1", "y"), TestResource.Text("a:2", "")],
        OfPrompts = [new TaggedPrompt("p", "z")],
    };

    [Theory]
    [InlineData("b c", "x")]
    [InlineData("c a:1", "y")]
    [InlineData("b c a:1", "y", "x")]
    [InlineData("d p", "z")]
    [InlineData("", "X")]
    [InlineData("")]
    public void A_view_has_the_members_with_one_of_the_tags(string names, params string[] tags)
    {
        var view = Whole.WithTags(tags);

        IEnumerable<McpMember> members = [.. view.Tools, .. view.Resources, .. view.Prompts];
        Assert.Equal(names, string.Join(' ', members.Select(member => Encoding.UTF8.GetString(member.Name))));
    }

    [Fact]
    public async Task A_server_of_a_view_has_nothing_else()
    {
        await using var server = new LoopFixture(Whole.WithTags("y")).Initialized();

        Assert.Contains("\"code\":-32602", server.Ask(Rpc.Call(1, "a")), StringComparison.Ordinal);
        Assert.Contains("\"code\":-32601", server.Ask(Rpc.Request(2, "prompts/list")), StringComparison.Ordinal);
        Assert.Equal(Rpc.Result(3, modern: false, "\"content\":[]"), server.Ask(Rpc.Call(3, "c")));
    }

    private sealed class TaggedTool(string name, params string[] tags) : McpTool
    {
        private readonly byte[] _name = Encoding.UTF8.GetBytes(name);

        public override ReadOnlySpan<byte> Name => _name;

        public override ReadOnlySpan<byte> Descriptor => "{}"u8;

        public override ReadOnlySpan<string> Tags => tags;

        public override void Invoke(McpCall call) => Return(call);
    }

    private sealed class TaggedResource(string uri, string tag) : McpResource
    {
        private readonly byte[] _uri = Encoding.UTF8.GetBytes(uri);
        private readonly string[] _tags = [tag];

        public override ReadOnlySpan<byte> Name => _uri;

        public override ReadOnlySpan<byte> Uri => _uri;

        public override ReadOnlySpan<byte> Descriptor => "{}"u8;

        public override ReadOnlySpan<string> Tags => _tags;

        public override void Invoke(McpCall call) => throw new NotSupportedException();
    }

    private sealed class TaggedPrompt(string name, string tag) : McpPrompt
    {
        private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
        private readonly string[] _tags = [tag];

        public override ReadOnlySpan<byte> Name => _name;

        public override ReadOnlySpan<byte> Descriptor => "{}"u8;

        public override ReadOnlySpan<string> Tags => _tags;

        public override void Invoke(McpCall call) => throw new NotSupportedException();
    }
}

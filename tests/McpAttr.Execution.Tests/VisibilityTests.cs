using System.Text.Json;
using McpAttr.Execution.Tests.Kit;
using McpAttr.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Members that attributes of a class and of a method hide from some callers.</summary>
public class VisibilityTests
{
    private const string Guest = ",\"com.example/guest\":true";

    private const string Trainee = ",\"com.example/trainee\":true";

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task A_caller_is_listed_what_it_may_see(bool modern)
    {
        await using var server = EntryServer.Start().Initialized();

        Assert.Equal(["close_shop", "open_shop"], Tools(server, modern, ""));
        Assert.Equal(["open_shop"], Tools(server, modern, Trainee));
        Assert.Empty(Tools(server, modern, Guest));
        Assert.Contains("rota://today", Ask(server, "resources/list", modern, Trainee), StringComparison.Ordinal);
        Assert.DoesNotContain("rota://today", Ask(server, "resources/list", modern, Guest), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Eras))]
    public async Task What_a_caller_does_not_see_is_unknown_to_it(bool modern)
    {
        await using var server = EntryServer.Start().Initialized();

        Assert.Contains("\"text\":\"closed\"", Call(server, "close_shop", modern, ""), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"open\"", Call(server, "open_shop", modern, Trainee), StringComparison.Ordinal);
        Assert.Equal(Unknown("close_shop"), Call(server, "close_shop", modern, Trainee));
        Assert.Equal(Unknown("close_shop"), Call(server, "close_shop", modern, Guest));
        Assert.Equal(Unknown("open_shop"), Call(server, "open_shop", modern, Guest));
        Assert.Contains("\"text\":\"Ada until noon\"", Ask(server, "resources/read", modern, "", "\"uri\":\"rota://today\","), StringComparison.Ordinal);
        Assert.Contains("Resource not found: rota://today", Ask(server, "resources/read", modern, Guest, "\"uri\":\"rota://today\","), StringComparison.Ordinal);
    }

    private static string Unknown(string tool) => $$$"""{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"Unknown tool: {{{tool}}}"}}""";

    private static IEnumerable<string> Tools(LoopFixture server, bool modern, string who) =>
        JsonDocument.Parse(Ask(server, "tools/list", modern, who)).RootElement.GetProperty("result").GetProperty("tools").EnumerateArray()
            .Select(static tool => tool.GetProperty("name").GetString()!)
            .Where(static name => name.EndsWith("_shop", StringComparison.Ordinal));

    private static string Call(LoopFixture server, string tool, bool modern, string who) => Ask(server, "tools/call", modern, who, $"\"name\":\"{tool}\",");

    private static string Ask(LoopFixture server, string method, bool modern, string who, string members = "") =>
        server.Ask(Rpc.Request(1, method, $"{members}\"_meta\":{{{(modern ? Rpc.ModernMembers : "\"com.example/any\":1")}{who}}}"));
}

using System.Security.Cryptography;
using McpAttr.AspNetCore.Tests.Kit;
using McpAttr.Testing;

namespace McpAttr.AspNetCore.Tests.Asking;

/// <summary>The same twelve tools ask over every wire, and get the same answers.</summary>
public class FourWiresTests
{
    private static readonly string[] Wires = ["legacy stdio", "legacy HTTP", "modern stdio", "modern HTTP", "modern HTTP, two instances in turn"];

    private static readonly (string Tool, string Text)[] Asked =
    [
        ("ask_once", "Ada, 36"),
        ("ask_who_declines", "Decline"),
        ("ask_who_cancels", "Cancel"),
        ("ask_twice", "Ada: True"),
        ("ask_together", "Ada: file:///work"),
        ("ask_before", "Ada, run 1"),
        ("ask_all_before", "Hello Ada in 1, Accept, run 1"),
        ("ask_by_url", "Accept"),
        ("ask_the_model", "Assistant of test-model: Hello (endTurn)"),
        ("ask_and_remember", "Ada: True"),
        ("ask_for_one_use", "Ada pays once"),
        ("ask_for_everything", "ada@example.com https://example.com https://example.com/a 2026-07-28 2026-07-28 12:00:00Z 5 1.5 True Small Large+Small Box, Ribbon blue -"),
    ];

    public static TheoryData<string, string, string> Table() =>
        [.. Wires.SelectMany(static wire => Asked.Select(asked => (wire, asked.Tool, asked.Text)))];

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_tool_that_asks_runs_over_every_wire(string wire, string tool, string text)
    {
        byte[] key = RandomNumberGenerator.GetBytes(32);
        await using var first = await TestApp.StartAsync(options => options.Server.RequestStateKeys.Add(key));
        await using var second = await TestApp.StartAsync(options => options.Server.RequestStateKeys.Add(key));
        string run = Guid.NewGuid().ToString();
        await using var client = (wire switch
        {
            "legacy stdio" => McpTestClient.Start<FourWiresTests>(options => (options.Revision, options.Server.Services) = ("2025-11-25", first.App.Services)),
            "legacy HTTP" => HttpWire.Connect("2025-11-25", first),
            "modern stdio" => McpTestClient.Start<FourWiresTests>(options => options.Server.Services = first.App.Services),
            "modern HTTP" => HttpWire.Connect("2026-07-28", first),
            _ => HttpWire.Connect("2026-07-28", first, second),
        }).Answer();

        var arguments = tool.EndsWith("before", StringComparison.Ordinal) ? McpArguments.Of(("run", run)) : McpArguments.None;
        var result = await client.CallAsync(tool, arguments, TestContext.Current.CancellationToken);

        Assert.Equal(text, result.Text);
        Assert.False(result.IsError);
    }
}

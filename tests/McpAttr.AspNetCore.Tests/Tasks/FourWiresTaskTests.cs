using McpAttr.AspNetCore.Tests.Asking;
using McpAttr.AspNetCore.Tests.Kit;
using McpAttr.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace McpAttr.AspNetCore.Tests.Tasks;

/// <summary>The same tools are tasks over every wire, and have the same outcome.</summary>
public class FourWiresTaskTests
{
    public static TheoryData<string> Wires => ["legacy stdio", "legacy HTTP", "modern stdio", "modern HTTP", "modern HTTP, two instances in turn"];

    [Theory]
    [MemberData(nameof(Wires))]
    public Task A_task_has_the_result_of_its_method(string wire) => OverAsync(wire, static async client =>
    {
        var task = await client.StartTaskAsync("task_plain", """{"word":"done"}""");
        var result = await task.ResultAsync();

        Assert.Equal("done", result.Text);
        Assert.Equal("completed", (await task.RefreshAsync()).Status);
        Assert.Equal(TimeSpan.FromHours(1), task.TimeToLive);
        Assert.Equal("done", (await client.CallAsync("task_plain", """{"word":"done"}""")).Text);
    });

    [Theory]
    [MemberData(nameof(Wires))]
    public Task A_task_asks_while_it_runs(string wire) => OverAsync(wire, static async client =>
        Assert.Equal("Ada: True, file:///work", (await (await client.StartTaskAsync("task_asks")).ResultAsync()).Text));

    [Theory]
    [MemberData(nameof(Wires))]
    public Task A_task_asks_before_its_method_runs(string wire) => OverAsync(wire, static async client =>
        Assert.Equal("Ada, Hello", (await (await client.StartTaskAsync("task_asks_before")).ResultAsync()).Text));

    [Theory]
    [MemberData(nameof(Wires))]
    public Task A_failure_is_a_result_and_an_error_is_one(string wire) => OverAsync(wire, static async client =>
    {
        var failed = await (await client.StartTaskAsync("task_fails")).ResultAsync();
        Assert.True(failed.IsError);
        Assert.Equal("No paper.", failed.Text);

        var broken = await client.StartTaskAsync("task_breaks");
        Assert.Equal(7, (await Assert.ThrowsAsync<McpErrorException>(() => broken.ResultAsync(TestContext.Current.CancellationToken))).Code);
        Assert.Equal("failed", (await broken.RefreshAsync()).Status);
    });

    [Theory]
    [MemberData(nameof(Wires))]
    public Task A_task_is_cancelled(string wire) => OverAsync(wire, static async client =>
    {
        var gate = Gate.New();
        var task = await client.StartTaskAsync("task_waits", McpArguments.Of(("gate", gate.Name)));
        await gate.ReachedAsync();

        await task.CancelAsync();

        await gate.Cancelled;
        Assert.Equal("cancelled", (await task.RefreshAsync()).Status);
    });

    [Theory]
    [MemberData(nameof(Wires))]
    public Task An_unknown_task_is_an_error(string wire) => OverAsync(wire, static async client =>
        Assert.Equal(-32602, (await Assert.ThrowsAsync<McpErrorException>(() => client.FindTaskAsync(new string('A', 32), TestContext.Current.CancellationToken))).Code));

    private static ServiceProvider Services() => new ServiceCollection().AddScoped<RequestNumber>().BuildServiceProvider();

    private static async Task OverAsync(string wire, Func<McpTestClient, Task> test)
    {
        McpMemoryTaskStore? store = null;
        void Share(McpHttpOptions options)
        {
            store ??= new McpMemoryTaskStore(clock: options.Server.TimeProvider);
            options.Server.Tasks.Store = store;
            options.Server.RequestStateKeys.Add([.. Enumerable.Repeat((byte)7, 32)]);
        }

        await using var first = await TestApp.StartAsync(Share);
        await using var second = await TestApp.StartAsync(Share);
        await using var client = (wire switch
        {
            "legacy stdio" => McpTestClient.Start<FourWiresTaskTests>(static options => (options.Revision, options.Server.Services) = ("2025-11-25", Services())),
            "legacy HTTP" => HttpWire.Connect("2025-11-25", first),
            "modern stdio" => McpTestClient.Start<FourWiresTaskTests>(static options => options.Server.Services = Services()),
            "modern HTTP" => HttpWire.Connect("2026-07-28", first),
            _ => HttpWire.Connect("2026-07-28", first, second),
        }).Answer();
        await test(client);
    }
}

using System.Threading.RateLimiting;
using McpAttr.Hosting.Tests.Kit;
using McpAttr.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace McpAttr.Hosting.Tests;

/// <summary>Filters that the container makes, and limiters.</summary>
public class FilterTests
{
    [Fact]
    public async Task A_filter_is_made_by_the_container_and_sees_the_services_of_the_call()
    {
        var log = new List<string>();
        await using var fixture = await new HostFixture(new TestCatalog(TestTool.Echo), (builder, server) =>
        {
            builder.Services.AddSingleton(log).AddScoped<Tenant>();
            server.WithFilter<Audit>();
        }).StartAsync();

        await fixture.AskAsync(Rpc.Call(1, "echo"));
        await fixture.AskAsync(Rpc.Call(2, "echo"));

        Assert.Equal(2, log.Count);
        Assert.Equal(2, log.Distinct().Count());
    }

    [Fact]
    public async Task A_limiter_refuses_calls_and_says_when_to_try_again()
    {
        using var limiter = new FixedWindowRateLimiter(new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = TimeSpan.FromHours(1), AutoReplenishment = false });
        await using var fixture = await new HostFixture(new TestCatalog(TestTool.Echo), (_, server) => server.WithRateLimiter(limiter)).StartAsync();

        Assert.Equal(Rpc.TextAnswer(1, "x"), await fixture.AskAsync(Rpc.Call(1, "echo", """{"text":"x"}""")));
        Assert.Equal(
            """{"jsonrpc":"2.0","id":2,"error":{"code":429,"message":"There are too many calls; try again in 3600 s.","data":{"retryAfter":3600}}}""",
            await fixture.AskAsync(Rpc.Call(2, "echo")));
    }

    [Fact]
    public async Task A_limiter_knows_the_calls_apart()
    {
        using var limiter = PartitionedRateLimiter.Create<McpInvocation, string>(call => RateLimitPartition.GetConcurrencyLimiter(
            call.Name, static _ => new ConcurrencyLimiterOptions { PermitLimit = 1 }));
        var task = new TaskCompletionSource<string>();
        await using var fixture = await new HostFixture(
            new TestCatalog(TestTool.Echo, new TestTool("slow", _ => task.Task)), (_, server) => server.WithRateLimiter(limiter)).StartAsync();
        await fixture.SendAsync(Rpc.Call(1, "slow"));

        Assert.Equal(Rpc.TextAnswer(2, "x"), await fixture.AskAsync(Rpc.Call(2, "echo", """{"text":"x"}""")));
        Assert.Equal(
            """{"jsonrpc":"2.0","id":3,"error":{"code":429,"message":"There are too many calls; try again later."}}""",
            await fixture.AskAsync(Rpc.Call(3, "slow")));
        task.SetResult("done");
        Assert.Equal(Rpc.TextAnswer(1, "done"), await fixture.ReceiveAsync());
        Assert.Equal(Rpc.TextAnswer(4, "done"), await fixture.AskAsync(Rpc.Call(4, "slow")));
    }

    private sealed class Tenant
    {
        public string Id { get; } = Guid.NewGuid().ToString();
    }

    private sealed class Audit(List<string> log) : IMcpFilter<McpInvocation>
    {
        public async ValueTask InvokeAsync(McpInvocation call, McpNext next)
        {
            await next.InvokeAsync();
            log.Add(call.Services!.GetRequiredService<Tenant>().Id);
        }
    }
}

using System.Diagnostics;
using System.Text.Json;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Verbs;

/// <summary>While a server serves, its standard streams belong to the protocol, whatever tools and their child processes do with them.</summary>
public class StandardStreamTests
{
    [Fact]
    public async Task What_a_tool_writes_to_the_console_goes_to_standard_error()
    {
        using var server = await StartAsync();

        Assert.Equal("""{"jsonrpc":"2.0","id":1,"result":{"content":[]}}""", await server.AskAsync(Rpc.Call(1, "write_to_console", """{"text":"from a tool"}""")));
        Assert.Equal(Rpc.TextAnswer(2, ""), await server.AskAsync(Rpc.Call(2, "read_from_console")));

        var (exitCode, output, error) = await server.EndAsync();
        Assert.Equal((0, ""), (exitCode, output));
        Assert.Equal("from a tool\nfrom a tool{}\n", error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_child_process_reads_nothing_of_the_protocol_and_writes_nothing_into_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no sh.");
        using var server = await StartAsync();

        AssertReturns(0, await server.AskAsync(Rpc.Call(1, "run_shell", """{"command":"echo to output; echo to error >&2"}""")));
        AssertReturns(0, await server.AskAsync(Rpc.Call(2, "run_shell", """{"command":"cat"}""")));
        AssertReturns(7, await server.AskAsync(Rpc.Call(3, "run_shell", """{"command":"echo '{}' >/dev/stdout; read line </dev/stdin; echo \"$line\"; exit 7"}""")));

        var (exitCode, output, error) = await server.EndAsync();
        Assert.Equal((0, ""), (exitCode, output));
        Assert.Equal("to output\nto error\n{}\n\n", error);
    }

    [Fact]
    public async Task A_child_process_that_outlives_its_call_eats_no_input_that_comes_later()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no sh.");
        using var server = await StartAsync();

        AssertReturns(0, await server.AskAsync(Rpc.Call(1, "run_shell", """{"command":"exec 3<&0; cat <&3 >/dev/null & exit 0"}""")));
        for (int id = 2; id < 100; id++)
        {
            Assert.Equal(Rpc.TextAnswer(id, $"{id}"), await server.AskAsync(Rpc.Call(id, "echo", $"{{\"text\":\"{id}\"}}")));
        }

        Assert.Equal((0, "", ""), await server.EndAsync());
    }

    [Fact]
    public async Task A_signal_to_terminate_ends_the_server_in_order()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var server = await StartAsync();

        using (var kill = Process.Start("kill", ["-TERM", $"{server.Id}"])) await Bounded.Wait(kill.WaitForExitAsync(TestContext.Current.CancellationToken));

        Assert.Equal((0, "", ""), await server.WaitAsync());
    }

    private static async Task<ServerProcess> StartAsync()
    {
        var server = new ServerProcess();
        Assert.Contains("\"protocolVersion\":\"2025-11-25\"", await server.AskAsync(Rpc.Initialize()), StringComparison.Ordinal);
        return server;
    }

    private static void AssertReturns(int value, string? answer) =>
        Assert.Equal(value, JsonDocument.Parse(answer!).RootElement.GetProperty("result").GetProperty("structuredContent").GetProperty("result").GetInt32());
}

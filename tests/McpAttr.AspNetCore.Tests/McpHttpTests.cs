namespace McpAttr.AspNetCore.Tests;

/// <summary>The one-line host.</summary>
public class McpHttpTests
{
    [Theory]
    [InlineData("", "http://127.0.0.1:5000")]
    [InlineData("--port 5120", "http://127.0.0.1:5120")]
    [InlineData("--urls http://127.0.0.1:1;http://[::1]:2", "http://127.0.0.1:1 http://[::1]:2")]
    public void It_listens_on_loopback_unless_told_otherwise(string args, string urls)
    {
        Assert.True(McpHttpArguments.TryParse(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), out var arguments));

        Assert.Equal(urls, string.Join(' ', arguments.Urls));
        Assert.Null(arguments.Verb);
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port 65536")]
    [InlineData("--port -1")]
    [InlineData("--urls ;")]
    [InlineData("--nonsense")]
    public async Task A_wrong_command_line_is_exit_code_2(string args) =>
        Assert.Equal(2, await McpHttp.RunAsync(args.Split(' '), cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public void A_verb_is_for_the_developer()
    {
        Assert.True(McpHttpArguments.TryParse(["call", "add", "{}"], out var arguments));

        Assert.Equal("call add {}", string.Join(' ', arguments.Verb!));
    }

    [Fact]
    public async Task It_serves_until_it_is_told_to_end()
    {
        using var end = new CancellationTokenSource();
        var served = McpHttp.RunAsync(["--port", "0"], cancellationToken: end.Token);
        Assert.False(served.IsFaulted);

        await end.CancelAsync();

        Assert.Equal(0, await served);
    }
}

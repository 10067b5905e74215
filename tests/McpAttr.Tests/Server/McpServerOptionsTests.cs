namespace McpAttr.Tests.Server;

public class McpServerOptionsTests
{
    [Fact]
    public void The_defaults_are_those_that_the_documentation_states()
    {
        var options = new McpServerOptions();

        Assert.All<object?>([options.Name, options.Title, options.Version, options.Instructions, options.Services], Assert.Null);
        Assert.Equal(0, options.PageSize);
        Assert.Equal(16 << 20, options.MaxMessageBytes);
        Assert.Equal(16 << 20, options.MaxResponseBytes);
        Assert.Equal(64, options.MaxDepth);
        Assert.Equal(256, options.MaxRunningCalls);
        Assert.Equal(10_000, options.MaxQueuedCalls);
        Assert.Equal(TimeSpan.FromSeconds(5), options.ShutdownTimeout);
        Assert.Equal(TimeSpan.FromMinutes(5), options.CacheTimeToLive);
        Assert.True(options.DevelopmentVerbs);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }
}

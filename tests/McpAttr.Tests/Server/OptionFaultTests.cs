using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Server;

public class OptionFaultTests
{
    [Fact]
    public void A_server_does_not_start_with_options_out_of_range_and_says_all_that_is_wrong()
    {
        var options = new McpServerOptions
        {
            PageSize = -1,
            MaxMessageBytes = 1023,
            MaxResponseBytes = 0,
            MaxDepth = 1001,
            MaxRunningCalls = 0,
            MaxQueuedCalls = -1,
            MaxProgressPerSecond = 0,
            MaxSubscriptions = -1,
            ShutdownTimeout = TimeSpan.FromDays(25),
            CacheTimeToLive = TimeSpan.FromSeconds(-1),
            Log = null!,
            TimeProvider = null!,
        };

        var exception = Assert.Throws<ArgumentException>(() => McpServer.Create(new TestCatalog(), options));

        Assert.Equal(
            "PageSize must be 0 or more, and is -1. MaxMessageBytes must be 1024 or more, and is 1023. MaxResponseBytes must be 1024 or more, and is 0. "
            + "MaxDepth must be from 8 to 1000, and is 1001. MaxRunningCalls must be 1 or more, and is 0. MaxQueuedCalls must be 0 or more, and is -1. "
            + "MaxProgressPerSecond must be 1 or more, and is 0. MaxSubscriptions must be 0 or more, and is -1. ShutdownTimeout must be from 0 to 24 days, and is 25.00:00:00. "
            + "CacheTimeToLive must not be negative, and is -00:00:01. Log must not be null. TimeProvider must not be null.",
            exception.Message);
    }
}

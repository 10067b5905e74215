using McpAttr.Limits;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Limits;

public class PerCallerTests
{
    [Fact]
    public void Callers_are_forgotten_when_they_have_nothing_left_to_remember()
    {
        var time = new ManualTime();
        var callers = new PerCaller<CallRate>(() => new CallRate(1, TimeSpan.FromSeconds(10), time));
        for (int i = 0; i < 64; i++) Assert.Null(callers.Use(i, static rate => rate.TryTake()));
        Assert.Equal(64, callers.Count);

        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(callers.Use("new", static rate => rate.TryTake()));

        Assert.Equal(1, callers.Count);
    }

    [Fact]
    public void Callers_who_have_something_to_remember_are_kept()
    {
        var callers = new PerCaller<CallRate>(() => new CallRate(1, TimeSpan.FromSeconds(10), new ManualTime()));

        for (int i = 0; i < 1000; i++) callers.Use(i, static rate => rate.TryTake());

        Assert.Equal(1000, callers.Count);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.NotNull(callers.Use(i, static rate => rate.TryTake())));
    }
}

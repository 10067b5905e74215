using McpAttr.Limits;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Limits;

public class CallRateTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void As_many_calls_as_allowed_may_come_at_once_and_then_one_for_each_share_of_the_time()
    {
        var rate = new CallRate(4, TimeSpan.FromSeconds(8), _time);
        Assert.Equal([null, null, null, null, TimeSpan.FromSeconds(2)], Enumerable.Range(0, 5).Select(_ => rate.TryTake()));

        _time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(TimeSpan.FromSeconds(0.5), rate.TryTake());
        _time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal([null, TimeSpan.FromSeconds(2)], Enumerable.Range(0, 2).Select(_ => rate.TryTake()));
    }

    [Fact]
    public void What_is_refused_takes_nothing()
    {
        var rate = new CallRate(1, TimeSpan.FromSeconds(1), _time);
        Assert.Null(rate.TryTake());
        for (int i = 0; i < 100; i++) Assert.Equal(TimeSpan.FromSeconds(1), rate.TryTake());

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(rate.TryTake());
    }

    [Fact]
    public void A_long_pause_saves_no_more_than_allowed()
    {
        var rate = new CallRate(2, TimeSpan.FromSeconds(1), _time);
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal([null, null, TimeSpan.FromSeconds(0.5)], Enumerable.Range(0, 3).Select(_ => rate.TryTake()));
    }

    [Fact]
    public void It_is_idle_when_all_its_calls_are_back()
    {
        var rate = new CallRate(2, TimeSpan.FromSeconds(2), _time);
        Assert.True(rate.IsIdle);
        rate.TryTake();
        Assert.False(rate.IsIdle);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(rate.IsIdle);
    }
}

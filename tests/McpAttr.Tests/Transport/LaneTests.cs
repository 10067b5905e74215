using McpAttr.Server.Verbs;
using McpAttr.Tests.Kit;
using McpAttr.Transport;
using McpAttr.Transport.Stdio;

namespace McpAttr.Tests.Transport;

public class LaneTests
{
    private readonly Lane _lane = new(new DirectConnection(McpServer.Create(new TestCatalog())), new LineBuffer(100));

    [Fact]
    public void Who_leaves_in_time_keeps_the_lane()
    {
        long turn = _lane.Enter();

        Assert.True(_lane.TryLeave(turn));
        Assert.False(_lane.TryTake(turn));
    }

    [Fact]
    public void Who_comes_too_late_has_lost_the_lane()
    {
        long turn = _lane.Enter();

        Assert.True(_lane.TryTake(turn));
        Assert.False(_lane.TryLeave(turn));
    }

    [Fact]
    public void A_turn_never_comes_again_so_a_later_one_is_not_taken_for_it()
    {
        long turn = _lane.Enter();
        Assert.True(_lane.TryLeave(turn));
        long next = _lane.Enter();

        Assert.NotEqual(turn, next);
        Assert.False(_lane.TryTake(turn));
    }

    [Fact]
    public void The_successor_has_the_rest_of_the_input_and_the_answers_but_not_what_the_stuck_thread_writes()
    {
        "next\n"u8.CopyTo(_lane.Input.FreeSpace());
        _lane.Input.Advance(5);
        _lane.Reply.Append("answer\n"u8);
        _lane.Commit();
        _lane.AnsweredCalls = 1;
        _lane.Reply.Append("half of another"u8);

        var next = _lane.Succeed();

        Assert.Equal("answer\n"u8, next.TakeAnswers(out int calls));
        Assert.Equal(1, calls);
        Assert.True(next.Input.TryRead(out _, out int length));
        Assert.Equal(4, length);
        Assert.Equal("half of another"u8, _lane.UncommittedAnswer);
    }
}

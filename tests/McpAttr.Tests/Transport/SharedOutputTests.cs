using System.Text;
using McpAttr.Tests.Kit;
using McpAttr.Transport.Stdio;

namespace McpAttr.Tests.Transport;

public class SharedOutputTests
{
    private readonly TestChannel _channel = new();
    private readonly SharedOutput _output;

    public SharedOutputTests() => _output = new SharedOutput(_channel);

    [Fact]
    public void A_lone_message_is_written_at_once()
    {
        Assert.True(_output.Send("a\n"u8));

        Assert.Equal(["a"], _channel.ReceiveRest());
    }

    [Fact]
    public async Task Messages_sent_while_another_thread_writes_are_taken_along_by_it()
    {
        _channel.SetSlow(true);
        var writer = Task.Run(() => _output.Send("first\n"u8), TestContext.Current.CancellationToken);
        _channel.WaitForStuckWriter();

        Assert.True(_output.Send("second\n"u8));
        Assert.True(_output.Send("third\n"u8));
        _channel.SetSlow(false);
        await Bounded.Wait(writer);

        Assert.Equal(["first", "second", "third"], _channel.ReceiveRest());
    }

    [Fact]
    public async Task Many_threads_never_mix_their_messages()
    {
        string Message(int thread, int number) => $"{thread}:{number}:{new string('x', number % 100)}";
        var threads = Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (int number = 0; number < 2000; number++)
            {
                if (_output.Send(Encoding.ASCII.GetBytes(Message(thread, number) + "\n"))) continue;
                while (!_output.Drain()) { }
            }
        }));

        await Bounded.Wait(Task.WhenAll(threads));

        var received = _channel.ReceiveRest();
        Assert.Equal(16_000, received.Length);
        for (int thread = 0; thread < 8; thread++)
        {
            var own = received.Where(line => line.StartsWith($"{thread}:", StringComparison.Ordinal));
            Assert.Equal(Enumerable.Range(0, 2000).Select(number => Message(thread, number)), own);
        }
    }

    [Fact]
    public void A_client_that_closed_its_end_breaks_nothing()
    {
        _channel.BreakOutput();

        Assert.True(_output.Send("a\n"u8));
        Assert.True(_output.Send("b\n"u8));
        _output.WaitForRoom();
        _output.WaitUntilWritten(TimeSpan.FromSeconds(60));

        Assert.Empty(_channel.ReceiveRest());
    }

    [Fact]
    public async Task There_is_room_again_when_the_client_reads()
    {
        _channel.SetSlow(true);
        var writer = Task.Run(() => _output.Send("first\n"u8), TestContext.Current.CancellationToken);
        _channel.WaitForStuckWriter();
        _output.Send(new byte[2 << 20]);
        var waiting = Task.Run(_output.WaitForRoom, TestContext.Current.CancellationToken);

        _channel.SetSlow(false);

        await Bounded.Wait(waiting);
        await Bounded.Wait(writer);
    }
}

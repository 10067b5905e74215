using System.Runtime.ExceptionServices;
using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Server.Verbs;
using McpAttr.Tests.Kit;

namespace McpAttr.Tests.Wire;

/// <summary>What asking costs: a round of replay one exception above a plain call that answers the same, a parameter that is asked for none.</summary>
public class AskingCostTests
{
    private const int Rounds = 200;

    private static readonly TestTool InBody = TestTool.Async("ask", static async Task<string> (call) => (await call.Context.ElicitAsync<Named>("Who?", "who")).Content!.Name);

    [Fact]
    public void A_question_in_the_body_throws_one_exception_in_a_round() => Assert.Equal(1, ExceptionsOf(InBody));

    [Fact]
    public void A_parameter_that_is_asked_for_throws_none() => Assert.Equal(0, ExceptionsOf(new AskedTool()));

    [Fact]
    public void A_round_of_the_body_allocates_what_a_round_of_a_parameter_does_and_an_exception()
    {
        long body = AllocatedBy(InBody);
        long parameter = AllocatedBy(new AskedTool());

        TestContext.Current.TestOutputHelper!.WriteLine($"body {body}, parameter {parameter} bytes a round");
        Assert.InRange(body - parameter, 0, 6_000);
    }

    private static int ExceptionsOf(McpTool tool)
    {
        var connection = Connect(tool);
        byte[] call = Encoding.UTF8.GetBytes(Rpc.AskedCall(1, "ask"));
        var thrown = new HashSet<Exception>(ReferenceEqualityComparer.Instance);
        int thread = Environment.CurrentManagedThreadId;
        void OnThrown(object? sender, FirstChanceExceptionEventArgs e)
        {
            if (Environment.CurrentManagedThreadId == thread) thrown.Add(e.Exception);
        }

        AppDomain.CurrentDomain.FirstChanceException += OnThrown;
        var answer = connection.AskAsync(call);
        AppDomain.CurrentDomain.FirstChanceException -= OnThrown;

        Assert.True(answer.IsCompleted);
        Assert.All(thrown, static exception => Assert.IsType<McpInputRequiredException>(exception));
        return thrown.Count;
    }

    /// <summary>The least of many rounds: a collection that another test causes charges this thread for the rest of its allocation context.</summary>
    private static long AllocatedBy(McpTool tool)
    {
        var server = McpServer.Create(new TestCatalog(tool), new McpServerOptions { Log = static (_, _) => { } });
        byte[] call = Encoding.UTF8.GetBytes(Rpc.AskedCall(1, "ask"));
        long least = long.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            var connection = new DirectConnection(server);
            long before = GC.GetAllocatedBytesForCurrentThread();
            var answer = connection.AskAsync(call);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(answer.IsCompleted);
        }

        return least;
    }

    private static DirectConnection Connect(McpTool tool)
    {
        var connection = new DirectConnection(McpServer.Create(new TestCatalog(tool), new McpServerOptions { Log = static (_, _) => { } }));
        return connection;
    }

    /// <summary>A tool with a parameter marked <see cref="McpElicitAttribute"/>, as the generator writes it.</summary>
    private sealed class AskedTool : McpTool<string>
    {
        public override ReadOnlySpan<byte> Name => "ask"u8;

        public override ReadOnlySpan<byte> Descriptor => """{"name":"ask","inputSchema":{"type":"object"}}"""u8;

        public override bool UsesContext => true;

        public override bool AsksClient => true;

        public override void Invoke(McpCall call) => Return(call, Run(call));

        protected internal override void Write(McpResultWriter result, string value) => result.Text(value);

        private static async ValueTask<string> Run(McpCall call)
        {
            var questions = new McpQuestions(call);
            var who = questions.Elicit<Named>("who", "Who?");
            return await questions.AnsweredAsync().ConfigureAwait(false) ? who.Answer.Content!.Name : null!;
        }
    }
}

using McpAttr.Asking;
using McpAttr.Calls;

namespace McpAttr.Tasks;

/// <summary>A question of a task whose method waits for the answer.</summary>
internal sealed class OpenInput(TaskRun run, string key, Question question, McpCall call) : AwaitedAnswer(call)
{
    /// <exception cref="McpAnswerException">It is no answer to the question.</exception>
    public void Check(byte[] answer) => question.Check(answer);

    /// <summary>Takes what the client has said.</summary>
    public void Take(TaskInput input)
    {
        if (input.Answer is { } answer) Take(answer);
        else Fail(new McpAnswerException(input.Refusal!));
    }

    protected override void OnClosed() => run.Server.UncountQuestion();

    protected override void OnTimeout(TimeSpan timeout) => run.Refuse(key, $"The client did not answer within {timeout}.");
}

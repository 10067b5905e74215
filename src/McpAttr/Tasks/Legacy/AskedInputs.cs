using McpAttr.Asking.Legacy;
using McpAttr.Calls;

namespace McpAttr.Tasks.Legacy;

/// <summary>The open questions of a task as requests to the client, on the stream of one that waits for the result. Another one may ask the same.</summary>
internal sealed class AskedInputs(McpCall call, TaskBoard board, string id)
{
    private readonly SentQuestions _sent = new(call);
    private readonly Dictionary<string, OpenQuestion> _open = new(StringComparer.Ordinal);

    /// <summary>Asks what is not asked yet, and takes back what is answered elsewhere.</summary>
    public async ValueTask AskAsync(TaskState task)
    {
        if (!call.Connection.CanAsk(call)) return;
        foreach (var input in task.Inputs)
        {
            if (!input.IsOpen)
            {
                if (_open.Remove(input.Key, out var question)) question.Cancel();
            }
            else if (!_open.ContainsKey(input.Key))
            {
                await AskAsync(input).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Asks nothing any more: the questions stay open in the task.</summary>
    public void End() => _sent.End();

    private async ValueTask AskAsync(TaskInput input)
    {
        try
        {
            // The task itself knows how long it waits.
            var question = _sent.Send(input.Request, Timeout.InfiniteTimeSpan);
            _open.Add(input.Key, question);
            _ = TakeAsync(input.Key, question.Answer);
        }
        catch (McpAnswerException exception) when (!exception.IsGone)
        {
            await CloseAsync(input.Key, input => input with { Refusal = exception.Message }).ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(string key, Task<byte[]> answer)
    {
        try
        {
            byte[] result = await answer.ConfigureAwait(false);
            await CloseAsync(key, input => input with { Answer = result }).ConfigureAwait(false);
        }
        catch (McpAnswerException exception)
        {
            if (!exception.IsGone) await CloseAsync(key, input => input with { Refusal = exception.Message }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it on this stream any more.
        }
    }

    private async ValueTask CloseAsync(string key, Func<TaskInput, TaskInput> close)
    {
        try
        {
            await board.ChangeAsync(id, task => task.Close(input => input.Key == key ? close(input) : input), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            board.Server.Options.Log("An answer to the question of a task could not be stored.", exception);
        }
    }
}

using McpAttr.Asking;
using McpAttr.Calls;

namespace McpAttr.Tasks;

/// <summary>
/// The questions of a task: each stands in the task until the client has answered it, and the method waits. How the client learns of it and
/// answers is its dialect's.
/// </summary>
/// <param name="call">The call that the task runs.</param>
/// <param name="run">The task.</param>
/// <param name="answered">What was answered before there was a task, by key.</param>
internal sealed class TaskQuestions(McpCall call, TaskRun run, IReadOnlyDictionary<string, byte[]> answered) : CallQuestions(call)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OpenInput> _open = new(StringComparer.Ordinal);

    public override Task<byte[]> Begin(Question question)
    {
        string key = Name(question);
        if (answered.TryGetValue(key, out byte[]? answer)) return Task.FromResult(answer);

        var options = run.Server.Options;
        byte[] request = question.ToRequest(json => run.Dialect.WriteParams(json, question, Call, run.Id));
        lock (_gate)
        {
            int limit = Math.Min(options.MaxQuestionsPerClient, options.MaxQuestions);
            if (_open.Count >= limit || !run.Server.TryCountQuestion())
                throw new McpAnswerException("As many questions are open as may be; let the client answer some first.");
            var input = new OpenInput(run, key, question, Call);
            _open.Add(key, input);
            input.Watch(options.TimeProvider, options.QuestionTimeout);
            run.Ask(new TaskInput(key, request));
            return input.Answer;
        }
    }

    /// <summary>Finds what is wrong with an answer to an open question.</summary>
    /// <exception cref="McpAnswerException">It is no answer to it.</exception>
    public void Check(string key, byte[] answer)
    {
        OpenInput? input;
        lock (_gate) input = _open.GetValueOrDefault(key);
        input?.Check(answer);
    }

    /// <summary>Hands on what the client has said.</summary>
    public void Take(TaskInput[] inputs)
    {
        foreach (var input in inputs)
        {
            if (input.IsOpen) continue;
            OpenInput? open;
            lock (_gate) _open.Remove(input.Key, out open);
            open?.Take(input);
        }
    }

    /// <summary>The method has ended; what it did not wait for is given up.</summary>
    public override void End()
    {
        OpenInput[] open;
        lock (_gate)
        {
            open = [.. _open.Values];
            _open.Clear();
        }

        foreach (var input in open) input.Cancel();
    }
}

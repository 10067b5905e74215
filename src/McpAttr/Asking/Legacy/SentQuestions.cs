using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Asking.Legacy;

/// <summary>
/// The questions of a call in revisions up to 2025-11-25: each is a request to the client, on the call's own stream, and the method waits
/// for its answer.
/// </summary>
internal sealed class SentQuestions(McpCall call) : CallQuestions(call)
{
    private readonly Lock _gate = new();
    private readonly List<OpenQuestion> _sent = [];

    public override Task<byte[]> Begin(Question question)
    {
        _ = Name(question);
        if (!Call.Connection.CanAsk(Call))
            throw new McpAnswerException("The client cannot be asked: it takes no event stream as the response to this request ('Accept: text/event-stream').");

        // The members first: what is wrong with them is the method's fault, and nothing is open then.
        byte[] request = question.ToRequest(json =>
        {
            question.WriteParams(json, isSent: true);
            Call.Context.Trace.WriteMeta(json);
        });
        return Send(request, Call.Connection.Server.Options.QuestionTimeout).Answer;
    }

    public override void End()
    {
        OpenQuestion[] sent;
        lock (_gate) sent = [.. _sent];
        foreach (var question in sent) question.Cancel();
    }

    /// <summary>Sends a request to the client.</summary>
    /// <param name="request">Its <c>method</c> and <c>params</c>, as an object.</param>
    /// <param name="timeout">How long it waits for the answer.</param>
    /// <exception cref="McpAnswerException">Too many are open, or the client is gone.</exception>
    public OpenQuestion Send(ReadOnlySpan<byte> request, TimeSpan timeout)
    {
        var question = Call.Connection.Questions.Open(Call);
        lock (_gate) _sent.Add(question);
        question.Watch(Call.Connection.Server.Options.TimeProvider, timeout);

        // Behind the answer of its call there is nothing that a question could belong to (SEP-2260).
        lock (Call.Context.Gate)
        {
            if (Call.State != CallState.Running) question.Cancel();
            if (question.IsClosed) return question;
            var message = ReplyBuffer.Rent();
            message.Append("{\"jsonrpc\":\"2.0\",\"id\":"u8);
            message.Append(question.Id);
            message.Append((byte)',');
            message.Append(request[1..]);
            message.Append((byte)'\n');
            Call.Connection.Notify(Call, message.Bytes);
            ReplyBuffer.Return(message);
        }

        return question;
    }
}

using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using McpAttr.Calls;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Asking.Legacy;

/// <summary>The questions to one client that are open. Their ids are numbers that rise, so that one that was never given is known.</summary>
internal sealed class QuestionTable(Connection connection)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, OpenQuestion> _open = [];
    private long _last;
    private bool _isClosed;

    private McpServer Server => connection.Server;

    /// <summary>Opens a question of a call.</summary>
    /// <exception cref="McpAnswerException">Too many are open, or the client is gone.</exception>
    public OpenQuestion Open(McpCall call)
    {
        lock (_gate)
        {
            if (_isClosed) throw IsGone();
            if (_open.Count >= Server.Options.MaxQuestionsPerClient)
                throw new McpAnswerException($"The client has {_open.Count} questions open, as many as may be; let it answer some first.");
            if (!Server.TryCountQuestion()) throw new McpAnswerException($"The server has {Server.Options.MaxQuestions} questions open, as many as may be; try again later.");
            var question = new OpenQuestion(this, ++_last, call);
            _open.Add(question.Id, question);
            return question;
        }
    }

    /// <summary>Takes a response.</summary>
    /// <param name="message">The message.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <returns>False when nothing with its id was ever asked; one that comes late, or twice, is right and changes nothing.</returns>
    public bool TryAnswer(in Message message, ReadOnlySpan<byte> utf8)
    {
        // What cannot be read as one of our numbers is none.
        var token = message.Id.Of(utf8);
        if (!Utf8Parser.TryParse(token, out long id, out int length) || length != token.Length) return false;
        OpenQuestion? question;
        lock (_gate)
        {
            if (id < 1 || id > _last) return false;
            question = _open.GetValueOrDefault(id);
        }

        if (question is null) return true;
        if (message.Fault is { } fault) question.Fail(new McpAnswerException($"The client's answer is no JSON-RPC response: {fault.Message}"));
        else if (message.Result.Exists) question.Take(message.Result.Of(utf8).ToArray());
        else if (message.Error.Exists) question.Fail(ErrorOf(message.Error.Of(utf8)));
        else question.Fail(new McpAnswerException("The client's answer is no result object."));
        return true;
    }

    public void Remove(OpenQuestion question)
    {
        lock (_gate)
        {
            if (_open.Remove(question.Id)) Server.UncountQuestion();
        }
    }

    /// <summary>Sends a message about a question on the call's own way, unless the client is gone.</summary>
    public void Send(McpCall call, ReadOnlySpan<byte> message)
    {
        lock (_gate)
        {
            if (_isClosed) return;
        }

        connection.Notify(call, message);
    }

    /// <summary>The client is gone: it answers nothing any more.</summary>
    public void Close()
    {
        OpenQuestion[] open;
        lock (_gate)
        {
            _isClosed = true;
            open = [.. _open.Values];
        }

        foreach (var question in open) question.Fail(IsGone());
    }

    private static McpAnswerException IsGone() => new("The client has gone before it answered.") { IsGone = true };

    private static McpAnswerException ErrorOf(ReadOnlySpan<byte> error)
    {
        int? code = null;
        string text = "it gives no reason";
        var reader = new ParamsReader(error);
        while (reader.Next())
        {
            if (reader.Is("code"u8) && reader.TokenType == JsonTokenType.Number && Utf8Parser.TryParse(reader.Token(error), out int number, out _)) code = number;
            else if (reader.Is("message"u8) && reader.TokenType == JsonTokenType.String) text = Encoding.UTF8.GetString(reader.Text);
        }

        return new McpAnswerException($"The client refused to answer{(code is { } known ? $" (error {known})" : "")}: {text}") { Code = code };
    }
}

using System.Security.Cryptography;
using System.Text;
using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Asking.Replay;

/// <summary>
/// The questions of a call from 2026-07-28 on: the answer asks them, and the client sends the request again with what it found. The method
/// then runs again; what was answered in earlier rounds travels in the sealed <c>requestState</c>.
/// </summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2026-07-28/basic/patterns/mrtr"/>.</remarks>
internal sealed class RepeatedQuestions : CallQuestions
{
    private const int MaxRounds = 10;
    private const int DigestBytes = 16;

    private readonly Lock _gate = new();
    private readonly List<(string Key, string Digest, byte[] Request)> _open = [];
    private readonly Dictionary<string, byte[]> _responses;
    private readonly RoundState _state;
    private readonly string? _sealed;
    private CallRefusal? _refusal;
    private bool _isSingleUse;

    public RepeatedQuestions(McpCall call)
        : base(call)
    {
        (_sealed, var responses) = Retry.Read(call.Context.Retry);
        _state = Open() ?? new RoundState();
        _responses = responses;
    }

    public override CallRefusal? Refusal => _refusal;

    public override bool IsRoundOpen
    {
        get
        {
            lock (_gate) return _open.Count > 0;
        }
    }

    public override IReadOnlyDictionary<string, byte[]> Answers
    {
        get
        {
            lock (_gate) return _state.Answers.ToDictionary(static entry => entry.Key, static entry => entry.Value.Answer, StringComparer.Ordinal);
        }
    }

    private McpServerOptions Options => Call.Connection.Server.Options;

    public override Task<byte[]>? Begin(Question question)
    {
        ThrowIfRefused();
        string key = Name(question);
        byte[] request = question.ToRequest(json => question.WriteParams(json, isSent: false));
        string digest = Convert.ToBase64String(SHA256.HashData(request).AsSpan(0, DigestBytes));
        lock (_gate)
        {
            if (_state.Answers.TryGetValue(key, out var known) && known.Digest == digest) return Task.FromResult(known.Answer);

            // An answer is one to the question that was asked, not to another one of that name. Without a state, a name is all there is: a
            // client that knows it may answer at once.
            bool fits = _sealed is null ? question.Key is not null && !_isSingleUse : _state.Asked.GetValueOrDefault(key) == digest;
            if (fits && _responses.TryGetValue(key, out byte[]? response))
            {
                Check(question, key, response);
                _state.Answers[key] = (digest, response);
                return Task.FromResult(response);
            }

            _state.Answers.Remove(key);
            _open.Add((key, digest, request));
            return null;
        }
    }

    public override void WriteRound()
    {
        lock (_gate)
        {
            if (++_state.Round > MaxRounds) throw new McpToolException($"The client was asked in {MaxRounds} rounds, and there are still questions.");
            _state.Asked.Clear();
            foreach (var (key, digest, _) in _open) _state.Asked[key] = digest;
            _state.Expires = Options.TimeProvider.GetUtcNow() + Options.QuestionTimeout;
            string state = Call.Connection.Server.StateSealer.Seal(_state.Write(Contract), Binding);
            var reply = Call.BeginRound();
            reply.Append("\"inputRequests\":{"u8);
            for (int i = 0; i < _open.Count; i++)
            {
                if (i > 0) reply.Append((byte)',');
                reply.AppendString(_open[i].Key);
                reply.Append((byte)':');
                reply.Append(_open[i].Request);
            }

            reply.Append("},\"requestState\":\""u8);
            reply.Append(Encoding.ASCII.GetBytes(state));
            reply.Append((byte)'"');
            reply.EndResult();
        }
    }

    public override void BackTo(in QuestionNames names)
    {
        base.BackTo(in names);
        string[] kept = names.Keys;
        lock (_gate) _open.RemoveAll(question => !kept.Contains(question.Key));
    }

    public override string? Recall(string key)
    {
        ThrowIfRefused();
        lock (_gate) return _state.Remembered.GetValueOrDefault(key);
    }

    public override void Remember(string key, string value)
    {
        lock (_gate) _state.Remembered[key] = value;
    }

    public override async ValueTask ClaimAsync(CancellationToken cancellationToken)
    {
        ThrowIfRefused();
        _isSingleUse = true;
        if (_sealed is null || _state.Round == 0) return;

        // The sealed text is unique: it begins with a random salt.
        string id = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(_sealed)));
        if (await Call.Connection.Server.ReplayStore.TryClaimAsync(id, _state.Expires, cancellationToken).ConfigureAwait(false)) return;
        Refuse("This 'requestState' was used before; call again from the start.");
        ThrowIfRefused();
    }

    /// <summary>What the tool promises, and who serves it: with another one, the answers of before may be to other questions.</summary>
    private string Contract => Convert.ToBase64String(SHA256.HashData([.. Call.Connection.Server.Info, .. Call.Target is Catalog.McpMember member ? member.ModernDescriptor : default]).AsSpan(0, DigestBytes));

    /// <summary>What a state is good for: the same request by the same user. With anything else it does not open.</summary>
    private byte[] Binding
    {
        get
        {
            var (issuer, subject) = CallerName.Of(Call.User);
            byte[] arguments = SHA256.HashData(CanonicalJson.Of(Call.Context.Arguments));
            return CanonicalJson.Of(Encoding.UTF8.GetBytes(
                $"[{Text(Call.Target.Kind)},{Text(Call.Target.NameText)},{Text(Call.Subject)},{Text(Convert.ToBase64String(arguments))},{Text(issuer)},{Text(subject)}]"));
        }
    }

    private static string Text(string value) => Encoding.UTF8.GetString(JsonString.Quote(value));

    /// <summary>The state that the client brought; null when there is none that counts, so that all is asked anew.</summary>
    private RoundState? Open()
    {
        if (_sealed is null) return null;
        if (Call.Connection.Server.StateSealer.TryOpen(_sealed, Binding) is not { } json)
        {
            Refuse("'requestState' is not what the server sent for this request of this user; call again without it.");
            return null;
        }

        var state = RoundState.Read(json, Contract);
        return state is not null && state.Expires > Options.TimeProvider.GetUtcNow() ? state : null;
    }

    /// <summary>basic/patterns/mrtr, "Server Requirements": a malformed answer is an error.</summary>
    private void Check(Question question, string key, byte[] response)
    {
        try
        {
            question.Check(response);
        }
        catch (McpAnswerException exception)
        {
            Refuse($"'inputResponses' has no good answer to '{key}'. {exception.Message}");
            ThrowIfRefused();
        }
    }

    private void Refuse(string message) => _refusal ??= new CallRefusal(RpcError.InvalidParams(message));

    private void ThrowIfRefused()
    {
        if (_refusal is { } refusal) throw refusal;
    }
}

using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Filters;
using McpAttr.Protocol;

namespace McpAttr;

/// <summary>A call of a tool, a resource or a prompt as a filter sees it.</summary>
public abstract class McpInvocation
{
    private readonly McpCall _call;
    private Dictionary<int, QuestionNames>? _names;
    private ulong _begun;
    private MethodRun? _run;

    private protected McpInvocation(McpCall call) => _call = call;

    /// <summary>The name of the tool, the resource or the prompt.</summary>
    public string Name => _call.Target.NameText;

    /// <summary>The arguments as a JSON object in UTF-8, or nothing. Those of a resource are the variables of its URI. They may be wrong.</summary>
    public ReadOnlySpan<byte> Arguments => _call.Arguments;

    /// <summary>What the method may ask and tell, too.</summary>
    public McpContext Context => _call.Context;

    /// <summary>Fires when the client cancels the request, the call takes too long, or the server ends.</summary>
    public CancellationToken CancellationToken => _call.CancellationToken;

    /// <summary>The services of this call, or the server's, or null when it has none.</summary>
    public IServiceProvider? Services => _call.ServicesOrNull;

    /// <summary>What tells callers apart: the user where the transport has made sure of one, else the connection.</summary>
    public object Caller => _call.Caller;

    /// <summary>
    /// There is an answer, and it is none that a caller hopes for: a result with <c>isError</c>, wrong arguments, or an error. What the method
    /// throws is thrown by <see cref="McpNext.InvokeAsync"/> and is no answer yet.
    /// </summary>
    public bool IsError => _run?.Call.IsError == true;

    /// <summary>
    /// The result object as JSON in UTF-8, or nothing while there is none or the answer is an error. It ends to be valid when the call goes
    /// on, so copy what is to be kept.
    /// </summary>
    public ReadOnlySpan<byte> Result
    {
        get
        {
            if (_run is null) return default;
            var answer = _run.Answer.Bytes;
            int start = "{\"jsonrpc\":\"2.0\",\"id\":"u8.Length + _call.Id.Length;
            var opening = ",\"result\":"u8;
            return answer.Length > start && answer[start..].StartsWith(opening) ? answer[(start + opening.Length)..^"}\n"u8.Length] : default;
        }
    }

    /// <summary>Runs the filters from that one on, and then the method.</summary>
    internal ValueTask GoOnAsync(int index)
    {
        // Who runs the same once more has its questions asked under the same names.
        ulong bit = 1UL << index;
        var questions = _call.HasContext ? _call.Context.Questions : null;
        if ((_begun & bit) != 0) questions?.BackTo(_names?.GetValueOrDefault(index, QuestionNames.None) ?? QuestionNames.None);
        else if (questions is not null) (_names ??= []).Add(index, questions.Names);
        _begun |= bit;
        return NextAsync(index);
    }

    internal abstract ValueTask NextAsync(int index);

    /// <summary>Runs the method, whatever ran before.</summary>
    internal ValueTask RunAsync()
    {
        _run = new MethodRun(_call);
        return _run.InvokeAsync();
    }

    /// <summary>Answers with what stands at the end.</summary>
    internal void WriteTo(McpCall call)
    {
        if (_run is not { IsOver: true } run)
            throw new InvalidOperationException($"A filter of {call.Target.Kind.ToLowerInvariant()} '{Name}' ended before what it runs around, and without an answer.");
        call.Answer(run.Answer.Bytes, run.Call.IsError);
        ReplyBuffer.Return(run.Answer);
        _run = null;
    }

    /// <summary>Begins an answer of a filter's own, in place of what there may be.</summary>
    private protected McpCall BeginAnswer()
    {
        _run = new MethodRun(_call) { IsOver = true };
        return _run.Call;
    }
}

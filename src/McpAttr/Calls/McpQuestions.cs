using System.ComponentModel;
using McpAttr.Asking;

namespace McpAttr.Calls;

/// <summary>What a client is asked before a method runs: all of it at once. Generated code fills it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class McpQuestions
{
    private readonly McpCall _call;
    private readonly McpContext _context;
    private readonly List<Task<byte[]>> _answers = [];
    private bool _endsHere;

    /// <summary>The questions of a call.</summary>
    public McpQuestions(McpCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        _call = call;
        _context = call.Context;
    }

    /// <summary>A form for a person.</summary>
    /// <param name="key">The parameter.</param>
    /// <param name="message">What the person reads.</param>
    /// <param name="isOptional">A client that cannot be asked is not.</param>
    public McpQuestion<McpElicitResult<T>> Elicit<T>(string key, string message, bool isOptional = false)
        where T : class
        => Begin(new FormQuestion<T>(key, message, _context.FormOf<T>()), isOptional);

    /// <summary>A prompt for the client's model.</summary>
    /// <param name="key">The parameter.</param>
    /// <param name="prompt">What the model is asked.</param>
    /// <param name="maxTokens">How many tokens the answer may have.</param>
    /// <param name="systemPrompt">What the model is told beside the prompt, or null.</param>
    /// <param name="isOptional">A client that cannot be asked is not.</param>
    public McpQuestion<McpSampleResult> Sample(string key, string prompt, int maxTokens, string? systemPrompt = null, bool isOptional = false) =>
        Begin(new SampleQuestion(key, McpSampleRequest.Of(prompt) with { MaxTokens = maxTokens, SystemPrompt = systemPrompt }), isOptional);

    /// <summary>The folders that the client works in.</summary>
    /// <param name="key">The parameter.</param>
    /// <param name="isOptional">A client that cannot be asked is not.</param>
    public McpQuestion<IReadOnlyList<McpRoot>> Roots(string key, bool isOptional = false) => Begin(new RootsQuestion(key), isOptional);

    /// <summary>Uses up the answers that came with the request, for a tool of single use.</summary>
    /// <param name="call">The call.</param>
    public static ValueTask ClaimAsync(McpCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Context.Retry.Length == 0 ? default : call.Context.Ask().ClaimAsync(call.CancellationToken);
    }

    /// <summary>Waits for the answers.</summary>
    /// <returns>False when the method must not run: the answers come with another request, or the call is a task, which runs it.</returns>
    /// <exception cref="McpAnswerException">There is no answer that can be used.</exception>
    public async ValueTask<bool> AnsweredAsync()
    {
        if (_endsHere) return false;
        foreach (var answer in _answers) await answer.ConfigureAwait(false);
        if (_call.Task is not { } task) return true;
        await task.CreateAsync(_call).ConfigureAwait(false);
        return false;
    }

    private McpQuestion<T> Begin<T>(Question<T> question, bool isOptional)
        where T : class
    {
        if (isOptional && !_context.Supports(question.Needs)) return default;
        var answer = _context.Begin(question);
        if (answer is null) _endsHere = true;
        else _answers.Add(answer);
        return new(question, answer);
    }
}

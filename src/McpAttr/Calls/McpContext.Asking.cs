using System.Globalization;
using McpAttr.Asking;
using McpAttr.Catalog;

namespace McpAttr;

public sealed partial class McpContext
{
    private CallQuestions? _questions;

    /// <summary>The arguments and the <c>params</c> of a retry, where the method may have to be run again; else nothing.</summary>
    internal byte[] Arguments { get; } = [];

    /// <summary>The <c>params</c> of a request that is sent again with answers; else nothing.</summary>
    internal byte[] Retry { get; } = [];

    /// <summary>What the call has asked, or null while it has asked nothing.</summary>
    internal CallQuestions? Questions => Volatile.Read(ref _questions);

    /// <summary>The client can be asked for this.</summary>
    /// <param name="capability">One capability, or several that must all be there.</param>
    public bool Supports(McpClientCapability capability) =>
        (_call.Era.Capabilities(_call.Connection, _meta) & capability) == capability;

    /// <summary>Asks the person at the client to fill in a form.</summary>
    /// <typeparam name="T">The form, a type marked <see cref="McpFormAttribute"/>.</typeparam>
    /// <param name="message">What the person reads. Never ask for secrets in a form: use <see cref="ElicitUrlAsync(McpUrlElicitation, string?)"/>.</param>
    /// <param name="key">Names the question among those of the call. Default: by its place.</param>
    /// <returns>What the person did; declining and cancelling are answers, too.</returns>
    /// <exception cref="McpMissingCapabilityException">The client has no <see cref="McpClientCapability.Elicitation"/>.</exception>
    /// <exception cref="McpAnswerException">There is no answer that can be used.</exception>
    /// <exception cref="McpInputRequiredException">The method is run again with the answer (2026-07-28): let it through.</exception>
    /// <remarks>
    /// A client of 2026-07-28 is asked by ending the method, and the method runs again from its start: what stands before a question is done
    /// once for each round. Specification: <see href="https://modelcontextprotocol.io/specification/2026-07-28/client/elicitation"/>.
    /// </remarks>
    public Task<McpElicitResult<T>> ElicitAsync<T>(string message, string? key = null)
        where T : class
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return AskAsync(new FormQuestion<T>(key, message, FormOf<T>()));
    }

    /// <summary>Asks the person at the client to visit an address, for what must not pass through the client: secrets, payments, signing in.</summary>
    /// <param name="message">Why.</param>
    /// <param name="url">The address, https; on the same machine also http. No secrets and no personal data belong in it.</param>
    /// <param name="key">Names the question among those of the call. Default: by its place.</param>
    /// <returns>Whether the person agreed to visit it, not whether anything was done there: that is the server's to find out, and that it was the same user.</returns>
    /// <exception cref="ArgumentException">The address is not https.</exception>
    /// <exception cref="McpMissingCapabilityException">The client has no <see cref="McpClientCapability.ElicitationUrl"/>.</exception>
    /// <exception cref="McpAnswerException">There is no answer that can be used.</exception>
    /// <exception cref="McpInputRequiredException">The method is run again with the answer (2026-07-28): let it through.</exception>
    /// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2026-07-28/client/elicitation"/>.</remarks>
    public Task<McpElicitAction> ElicitUrlAsync(string message, Uri url, string? key = null) => ElicitUrlAsync(new McpUrlElicitation(message, url), key);

    /// <summary>Asks the person at the client to visit an address; <see cref="McpUrlElicitation.Complete"/> tells the client later that all is done there.</summary>
    /// <param name="elicitation">The address, and why.</param>
    /// <param name="key">Names the question among those of the call. Default: by its place.</param>
    /// <returns>Whether the person agreed to visit it, not whether anything was done there: that is the server's to find out, and that it was the same user.</returns>
    /// <exception cref="McpMissingCapabilityException">The client has no <see cref="McpClientCapability.ElicitationUrl"/>.</exception>
    /// <exception cref="McpAnswerException">There is no answer that can be used.</exception>
    /// <exception cref="McpInputRequiredException">The method is run again with the answer (2026-07-28): let it through.</exception>
    public Task<McpElicitAction> ElicitUrlAsync(McpUrlElicitation elicitation, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(elicitation);
        if (!_call.Era.RepeatsCalls) elicitation.Tell(_call.Connection);
        return AskAsync(new UrlQuestion(key, elicitation));
    }

    /// <summary>
    /// Says that the request cannot be answered before the person has visited an address, to sign in at a third party for example:
    /// <c>throw context.UrlRequired(new McpUrlElicitation(…));</c>. <see cref="McpUrlRequiredException"/> says what the client is told.
    /// </summary>
    /// <param name="elicitations">The addresses, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public McpUrlRequiredException UrlRequired(params McpUrlElicitation[] elicitations)
    {
        ArgumentNullException.ThrowIfNull(elicitations);
        return elicitations.Length > 0 ? new(this, [.. elicitations]) : throw new ArgumentException("There must be an address.", nameof(elicitations));
    }

    /// <summary>Asks the client's model.</summary>
    /// <param name="request">The conversation, and what the model may do.</param>
    /// <param name="key">Names the question among those of the call. Default: by its place.</param>
    /// <exception cref="ArgumentException">The request is not what a model may be sent; the message says why.</exception>
    /// <exception cref="McpMissingCapabilityException">The client has no <see cref="McpClientCapability.Sampling"/>, or no <see cref="McpClientCapability.SamplingTools"/> for tools.</exception>
    /// <exception cref="McpAnswerException">There is no answer that can be used.</exception>
    /// <exception cref="McpInputRequiredException">The method is run again with the answer (2026-07-28): let it through.</exception>
    /// <remarks>Deprecated by 2026-07-28. Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/sampling"/>.</remarks>
    public Task<McpSampleResult> SampleAsync(McpSampleRequest request, string? key = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        SampleRules.Check(request);
        return AskAsync(new SampleQuestion(key, request));
    }

    /// <summary>Asks the client which folders it works in.</summary>
    /// <param name="key">Names the question among those of the call. Default: by its place.</param>
    /// <exception cref="McpMissingCapabilityException">The client has no <see cref="McpClientCapability.Roots"/>.</exception>
    /// <exception cref="McpAnswerException">There is no answer that can be used.</exception>
    /// <exception cref="McpInputRequiredException">The method is run again with the answer (2026-07-28): let it through.</exception>
    /// <remarks>Deprecated by 2026-07-28. Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/roots"/>.</remarks>
    public Task<IReadOnlyList<McpRoot>> ListRootsAsync(string? key = null) => AskAsync(new RootsQuestion(key));

    /// <summary>
    /// Makes a value once and keeps it over the rounds of questions that follow, so that a method that is run again does not do it again: an id, a
    /// time, what an order was booked under. It is made at least once: when an answer is lost on its way, the client begins anew.
    /// </summary>
    /// <typeparam name="T">A text, a number, an identifier or a time; other values as their text.</typeparam>
    /// <param name="key">Names the value in the call.</param>
    /// <param name="create">Makes it.</param>
    /// <returns>The value; of 16 KiB in all.</returns>
    /// <exception cref="FormatException">What the type says of itself, it cannot read.</exception>
    public async Task<T> RememberAsync<T>(string key, Func<Task<T>> create)
        where T : IParsable<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(create);
        var questions = Ask();
        if (questions.Recall(key) is { } known) return T.Parse(known, CultureInfo.InvariantCulture);
        var value = await create().ConfigureAwait(false);
        questions.Remember(key, value switch
        {
            DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        });
        return value;
    }

    /// <summary>The form of a type.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    internal McpForm<T> FormOf<T>()
        where T : class
    {
        foreach (var form in _call.Connection.Server.Catalog.Forms)
        {
            if (form is McpForm<T> found) return found;
        }

        throw new InvalidOperationException($"{typeof(T)} is no form: mark it [McpForm] in an assembly whose catalog is served.");
    }

    /// <summary>The call's questions.</summary>
    /// <exception cref="InvalidOperationException">The call is of a kind that cannot ask.</exception>
    internal CallQuestions Ask()
    {
        if (_call.Target is not McpMember) throw new InvalidOperationException($"{_call.Target.Kind} '{_call.Target.NameText}' cannot ask the client: only tools, resources and prompts can.");
        return LazyInitializer.EnsureInitialized(ref _questions, () => _call.Connection.QuestionsOf(_call));
    }

    /// <summary>Asks, where the client can be asked.</summary>
    /// <returns>The answer, now or later; null when the method is to end.</returns>
    /// <exception cref="McpMissingCapabilityException">It cannot.</exception>
    internal Task<byte[]>? Begin(Question question)
    {
        var questions = Ask();
        return Supports(question.Needs) ? questions.Begin(question) : throw new McpMissingCapabilityException(question.Needs);
    }

    // Asynchronous from its first line: a question that is not awaited at once goes out with the others, and who ends here is cancelled, not failed.
    private async Task<T> AskAsync<T>(Question<T> question)
    {
        if (Begin(question) is not { } answer) throw new McpInputRequiredException();
        return question.Read(await answer.ConfigureAwait(false));
    }
}

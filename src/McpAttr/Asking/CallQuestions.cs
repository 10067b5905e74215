using McpAttr.Calls;

namespace McpAttr.Asking;

/// <summary>The questions of one call. The era makes it at the first one, and decides what asking is.</summary>
internal abstract class CallQuestions(McpCall call)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private int _unnamed;
    private Dictionary<string, string>? _remembered;

    protected McpCall Call => call;

    /// <summary>Why the request is refused whatever the method makes of it, or null.</summary>
    public virtual CallRefusal? Refusal => null;

    /// <summary>There are questions that the answer must ask.</summary>
    public virtual bool IsRoundOpen => false;

    /// <summary>What the client has answered in rounds before, by the keys of the questions.</summary>
    public virtual IReadOnlyDictionary<string, byte[]> Answers => new Dictionary<string, byte[]>();

    /// <summary>Asks.</summary>
    /// <returns>The answer, now or later; null when the method is to end here, because the answer comes with another request.</returns>
    public abstract Task<byte[]>? Begin(Question question);

    /// <summary>Answers the call with its open questions.</summary>
    /// <exception cref="McpToolException">There are too many rounds, or too much is to be remembered.</exception>
    public virtual void WriteRound() => throw new InvalidOperationException();

    /// <summary>What a method remembers, or null.</summary>
    public virtual string? Recall(string key)
    {
        lock (_gate) return _remembered?.GetValueOrDefault(key);
    }

    public virtual void Remember(string key, string value)
    {
        lock (_gate) (_remembered ??= new(StringComparer.Ordinal))[key] = value;
    }

    /// <summary>Uses up the state that the request came with.</summary>
    public virtual ValueTask ClaimAsync(CancellationToken cancellationToken) => default;

    /// <summary>The call has ended: what is still open is given up.</summary>
    public virtual void End()
    {
    }

    /// <summary>The names that are taken, to come back to.</summary>
    public QuestionNames Names
    {
        get
        {
            lock (_gate) return new([.. _keys], _unnamed);
        }
    }

    /// <summary>A filter runs again what it has run before: what that has asked is no longer asked, and the names are free.</summary>
    public virtual void BackTo(in QuestionNames names)
    {
        lock (_gate)
        {
            _keys.IntersectWith(names.Keys);
            _unnamed = names.Unnamed;
        }
    }

    /// <summary>Names a question among those of its call: by its key, or by its place.</summary>
    /// <exception cref="InvalidOperationException">Another one has this key.</exception>
    protected string Name(Question question)
    {
        lock (_gate)
        {
            string name = question.Key ?? $"question-{++_unnamed}";
            return _keys.Add(name) ? name : throw new InvalidOperationException($"Two questions of one call have the key '{name}': give each its own.");
        }
    }
}

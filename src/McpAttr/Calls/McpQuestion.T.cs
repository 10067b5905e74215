using System.ComponentModel;
using McpAttr.Asking;

namespace McpAttr.Calls;

/// <summary>One thing that a client is asked before a method runs.</summary>
/// <typeparam name="T">What it answers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct McpQuestion<T>
    where T : class
{
    private readonly Question<T>? _question;
    private readonly Task<byte[]>? _answer;

    internal McpQuestion(Question<T> question, Task<byte[]>? answer)
    {
        _question = question;
        _answer = answer;
    }

    /// <summary>The answer, once all are there; null when the client could not be asked.</summary>
    /// <exception cref="McpAnswerException">It cannot be used.</exception>
    public T? AnswerOrNull => _question?.Read(_answer!.GetAwaiter().GetResult());

    /// <summary>The answer, once all are there.</summary>
    /// <exception cref="McpAnswerException">It cannot be used.</exception>
    public T Answer => AnswerOrNull!;
}

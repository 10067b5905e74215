using System.Collections.Concurrent;

namespace McpAttr.Testing.Questions;

/// <summary>Answers that are given one after the other.</summary>
/// <param name="answers">The answers.</param>
/// <param name="what">What they answer, for the message when there are too few.</param>
internal sealed class Script<T>(IReadOnlyCollection<T> answers, string what)
    where T : class
{
    private readonly ConcurrentQueue<T> _rest = new(answers);

    /// <exception cref="McpTestException">All have been given.</exception>
    public T Next(string question) => _rest.TryDequeue(out var answer)
        ? answer
        : throw new McpTestException($"The test has {answers.Count} {(answers.Count == 1 ? "answer" : "answers")} to {what}; one more is asked for: {question}");
}

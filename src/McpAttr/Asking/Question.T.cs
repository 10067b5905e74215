namespace McpAttr.Asking;

/// <summary>A question whose answers are of one type.</summary>
/// <typeparam name="T">The type.</typeparam>
internal abstract class Question<T>(string? key, McpClientCapability needs) : Question(key, needs)
{
    /// <summary>Reads an answer.</summary>
    /// <param name="result">The result object.</param>
    /// <exception cref="McpAnswerException">It is no answer to this question.</exception>
    public abstract T Read(byte[] result);

    public sealed override void Check(byte[] result) => Read(result);
}

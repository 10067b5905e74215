namespace McpAttr;

/// <summary>
/// Ends a method at a question that is not answered yet: the client is told the question, and the method runs again with the answer
/// (2026-07-28). <c>finally</c> and <c>using</c> run; it must not be caught, or be thrown on.
/// </summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2026-07-28/basic/patterns/mrtr"/>.</remarks>
public sealed class McpInputRequiredException : OperationCanceledException
{
    internal McpInputRequiredException()
        : base("The method asks the client and is run again with the answer. Do not catch this exception, or throw it on.")
    {
    }
}

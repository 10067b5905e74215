namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>A scoped service: each request has one of its own.</summary>
internal sealed class RequestNumber
{
    private static int last;

    public int Value { get; } = Interlocked.Increment(ref last);
}

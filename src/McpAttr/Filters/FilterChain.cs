using McpAttr.Calls;

namespace McpAttr.Filters;

/// <summary>The filters of one member, made when the server is.</summary>
internal abstract class FilterChain
{
    /// <summary>Runs them around the member's method. Afterwards the answer is written, or the call is pending.</summary>
    public abstract void Invoke(McpCall call);
}

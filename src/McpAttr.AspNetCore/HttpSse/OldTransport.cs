using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.HttpSse;

/// <summary>
/// What an endpoint serves besides Streamable HTTP. Only <see cref="McpHttpOptions.ServeHttpSse"/> makes it, and it is reached through this
/// class alone, so that a native file without it does not link it.
/// </summary>
internal abstract class OldTransport
{
    /// <summary>Serves a request, or does not and returns null. Host and origin are checked already.</summary>
    public abstract Task? TryServe(McpEndpoint endpoint, HttpContext context);

    /// <summary>The server ends: clients without a call in flight are let go, the others when their calls have ended.</summary>
    public abstract void End();

    /// <summary>The server does not wait any longer.</summary>
    public abstract void CancelAll();
}

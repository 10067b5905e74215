using System.Security.Claims;

namespace McpAttr.Calls;

/// <summary>What came along with the message of a call, on a transport where a request is more than its message.</summary>
internal abstract class CallOrigin
{
    /// <summary>The request has services of its own, as long as it lasts.</summary>
    public virtual bool HasServices => true;

    /// <summary>The services of this request.</summary>
    public abstract IServiceProvider Services { get; }

    /// <summary>Who sent the request, as far as the transport has made sure of it.</summary>
    public abstract ClaimsPrincipal User { get; }

    /// <summary>What tells callers apart: the user, or where the request comes from.</summary>
    public abstract object Caller { get; }

    /// <summary>Something else that the transport has of the request, or null.</summary>
    public abstract object? Find(Type type);

    /// <summary>Somebody wants to know when the call is cancelled.</summary>
    public abstract void OnTokenTaken();

    /// <summary>Lets go of what carries the answer; the client fetches later what is still to come.</summary>
    /// <param name="retryAfter">When the client is to ask for it, or null for the transport's default.</param>
    /// <returns>False when the client could not fetch it.</returns>
    public abstract bool TryRelease(TimeSpan? retryAfter);
}

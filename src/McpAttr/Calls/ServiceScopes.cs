namespace McpAttr.Calls;

/// <summary>A container that can give each call services of its own.</summary>
internal abstract class ServiceScopes
{
    /// <summary>The container knows how to make such a thing. Asking makes nothing.</summary>
    public abstract bool Knows(Type type);

    /// <summary>Services for one call.</summary>
    public abstract ServiceScope Begin();
}

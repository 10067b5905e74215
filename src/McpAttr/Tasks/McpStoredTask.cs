namespace McpAttr;

/// <summary>What an <see cref="IMcpTaskStore"/> keeps of a task.</summary>
/// <param name="Id">Names it; nobody can guess it.</param>
/// <param name="Owner">Whose it is: a digest of the authenticated user or of the session, the same for all tasks that nobody in particular owns.</param>
/// <param name="Version">Rises by one with each change.</param>
/// <param name="Expires">When it may be forgotten.</param>
/// <param name="Content">The rest, as JSON in UTF-8. It may hold what a tool has returned.</param>
public sealed record McpStoredTask(string Id, string Owner, long Version, DateTimeOffset Expires, ReadOnlyMemory<byte> Content);

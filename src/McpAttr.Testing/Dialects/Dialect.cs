using System.Text.Json;
using McpAttr.Testing.Questions;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing.Dialects;

/// <summary>One of the two ways to speak the protocol. All that differs between revisions is in its two subclasses.</summary>
internal abstract class Dialect(Conversation conversation, McpTestClientOptions options, Answers answers)
{
    protected static readonly JsonElement NoParameters = McpArguments.None.Json;

    /// <summary>The revision that is spoken.</summary>
    public abstract string Revision { get; }

    protected Conversation Conversation => conversation;

    protected McpTestClientOptions Options => options;

    protected Answers Answers => answers;

    /// <summary>What the client says that it can.</summary>
    protected JsonElement Capabilities => options.Capabilities is { } given ? McpArguments.FromJson(given).Json : answers.Capabilities(Revision);

    /// <summary>Learns what the server is.</summary>
    public abstract Task<McpTestServer> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Has a request answered, with all questions that the server has meanwhile.</summary>
    public abstract Task<Reply> RequestAsync(string method, JsonElement parameters, CancellationToken cancellationToken);

    /// <summary>Sends a notification.</summary>
    public abstract Task NotifyAsync(string method, JsonElement parameters, CancellationToken cancellationToken);

    /// <summary>Answers a request of the server's.</summary>
    public abstract Task AnswerAsync(JsonElement request);

    /// <summary>Asks for log messages from this severity on.</summary>
    public abstract Task SetLogLevelAsync(McpLogLevel level, CancellationToken cancellationToken);

    /// <summary>Asks to be told of changes.</summary>
    public abstract Task<McpTestSubscription> ListenAsync(ListenFilter filter, CancellationToken cancellationToken);

    /// <summary>Calls a tool as a task.</summary>
    /// <returns>The task.</returns>
    public abstract Task<JsonElement> StartTaskAsync(JsonElement parameters, TimeSpan? timeToLive, CancellationToken cancellationToken);

    /// <summary>Sends a request about a task.</summary>
    public abstract Task<JsonElement> RequestTaskAsync(string method, string id, CancellationToken cancellationToken);

    /// <summary>Waits until a task is as it is wanted, or has ended.</summary>
    public abstract Task<JsonElement> WatchTaskAsync(string id, Func<JsonElement, bool> isWanted, CancellationToken cancellationToken);

    /// <summary>Waits until a task has ended, and answers what it asks meanwhile.</summary>
    public abstract Task<Reply> TaskResultAsync(string id, CancellationToken cancellationToken);

    /// <summary>An answer must be registered before the client says what it can.</summary>
    /// <exception cref="InvalidOperationException">It has said so already.</exception>
    public abstract void RequireOpenCapabilities();

    protected static bool HasEnded(JsonElement task) => task.GetProperty("status"u8).GetString() is "completed" or "failed" or "cancelled";

    protected static string NameOf(McpLogLevel level) => level.ToString().ToLowerInvariant();

    protected void WriteClientInfo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, options.ClientName);
        json.WriteString("version"u8, options.ClientVersion);
        json.WriteEndObject();
    }
}

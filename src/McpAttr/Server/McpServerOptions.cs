using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Filters;
using McpAttr.Limits;
using McpAttr.Members;
using McpAttr.Server;
using McpAttr.Visibility;

namespace McpAttr;

/// <summary>How a server runs. The defaults are safe; what a limit refuses is answered by an error that says so.</summary>
public sealed class McpServerOptions
{
    private McpLists? _changingLists;
    private OwnDefinitions? _definitions;

    /// <summary>The server's name for programs. Default: the catalog's.</summary>
    public string? Name { get; set; }

    /// <summary>The server's name for people. Default: the catalog's.</summary>
    public string? Title { get; set; }

    /// <summary>The server's version. Default: the catalog's.</summary>
    public string? Version { get; set; }

    /// <summary>What a model should know before it uses the server. Default: the catalog's.</summary>
    public string? Instructions { get; set; }

    /// <summary>Where services come from: parameters marked <see cref="McpServiceAttribute"/>, constructors of classes with tools. Default: nowhere.</summary>
    public IServiceProvider? Services { get; set; }

    /// <summary>How many members a page of a list holds; 0 puts all in one page. Default: 0.</summary>
    public int PageSize { get; set; }

    /// <summary>The longest message that is read, in bytes. Default: 16 MiB.</summary>
    public int MaxMessageBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The longest answer to a call, in bytes; a longer one is an error. Default: 16 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>How deep the JSON of a message may be nested, up to 1,000. Default: 64.</summary>
    public int MaxDepth { get; set; } = 64;

    /// <summary>How many calls of a connection may hold a thread at once; more wait. Default: 256.</summary>
    public int MaxRunningCalls { get; set; } = 256;

    /// <summary>
    /// How many calls of a connection may be in flight beyond <see cref="MaxRunningCalls"/>, waiting for a thread or for their own
    /// tasks; more are refused with error 429. Default: 10,000.
    /// </summary>
    public int MaxQueuedCalls { get; set; } = 10_000;

    /// <summary>How many reports of progress of one call are sent in a second; of more the newest, and the last one of a call always. Default: 20.</summary>
    public int MaxProgressPerSecond { get; set; } = 20;

    /// <summary>
    /// How many requests <c>subscriptions/listen</c> may be open at once, and how many resources one client may watch; more are refused with
    /// error 429. Default: 1,000.
    /// </summary>
    public int MaxSubscriptions { get; set; } = 1_000;

    /// <summary>The lists that may change while the server runs. Default: the catalog's.</summary>
    public McpLists? ChangingLists
    {
        get => _changingLists;
        set
        {
            _changingLists = value;
            Subscriptions = McpSubscriptions.Offered;
        }
    }

    /// <summary>
    /// What runs around calls of tools, resources and prompts (<see cref="IMcpFilter{TCall}"/>): the first around the second, all of them
    /// around those that attributes name.
    /// </summary>
    public IList<IMcpFilter> Filters => OwnFilters ??= [];

    /// <summary>
    /// Who sees which tools, resources and prompts; all must agree, these and those that attributes name (<see cref="McpVisibleAttribute{TVisibility}"/>).
    /// Default: everybody sees everything.
    /// </summary>
    public IList<IMcpVisibility> Visibility => OwnVisibility ??= [];

    /// <summary>
    /// Tools, resources and prompts that the server has from its start beside those that attributes declare. Those that come and go later are added
    /// to <see cref="McpServer.Tools"/>, <see cref="McpServer.Resources"/> and <see cref="McpServer.Prompts"/>. Default: none.
    /// </summary>
    public IList<McpDefinition> Definitions => _definitions ??= [];

    /// <summary>
    /// For whom a client may keep the lists and the description of the server (<c>cacheScope</c>, 2026-07-28). Default: for anybody as long as nothing hides a
    /// member and the lists are the compiler's own; else for who asked, and then <see cref="McpCacheScope.Public"/> is an error.
    /// </summary>
    public McpCacheScope? CacheScope { get; set; }

    /// <summary>What calls of each tool, resource and prompt may use up where its attributes say nothing. Default: no limits.</summary>
    public McpLimits? Limits { get; set; }

    /// <summary>What calls of single tools, resources and prompts may use up, by their names. It goes before what attributes say. Default: nothing.</summary>
    public IDictionary<string, McpLimits> MemberLimits => OwnMemberLimits ??= [];

    /// <summary>
    /// How long a client may take for the answer to a question, up to 24 days: a form that a person fills in, for example. Default: 10 minutes.
    /// </summary>
    public TimeSpan QuestionTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many questions to clients of revisions up to 2025-11-25 may be open at once; more are not asked. Default: 10,000.</summary>
    public int MaxQuestions { get; set; } = 10_000;

    /// <summary>How many of them one client may have open. Default: 1,000.</summary>
    public int MaxQuestionsPerClient { get; set; } = 1_000;

    /// <summary>
    /// The secret keys, each 32 random bytes or more, that seal what clients of 2026-07-28 carry from one round of questions to the next
    /// (<c>requestState</c>). The first seals, all of them open: a new key goes in front, the old one stays until <see cref="QuestionTimeout"/> is over.
    /// Instances behind one address must have the same keys. Default: none, which stands for a random one of this process.
    /// </summary>
    public IList<byte[]> RequestStateKeys { get; } = [];

    /// <summary>
    /// Remembers the rounds that were used up, for tools that say <see cref="McpToolAttribute.SingleUse"/>. Default: a <see cref="McpMemoryReplayStore"/>.
    /// </summary>
    public IMcpReplayStore? ReplayStore { get; set; }

    /// <summary>How tasks run, for tools that say <see cref="McpToolAttribute.Task"/>.</summary>
    public McpTaskOptions Tasks => OwnTasks ??= new McpTaskOptions();

    /// <summary>How long calls may go on when the client has closed its end or the process is asked to stop, up to 24 days. Default: 5 seconds.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a client may keep a list or a description of the server (<c>ttlMs</c>, 2026-07-28). Default: 5 minutes.</summary>
    public TimeSpan CacheTimeToLive { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How much a model is told about an unexpected exception. Default: <see cref="McpExceptionDetail.None"/>, or
    /// <see cref="McpExceptionDetail.Full"/> where the environment variable <c>DOTNET_ENVIRONMENT</c> is <c>Development</c>.
    /// </summary>
    public McpExceptionDetail ExceptionDetail { get; set; } = InDevelopment ? McpExceptionDetail.Full : McpExceptionDetail.None;

    /// <summary>The verbs <c>list</c>, <c>call</c>, <c>read</c>, <c>prompt</c> and <c>manifest</c> are read from the command line. Default: true.</summary>
    public bool DevelopmentVerbs { get; set; } = true;

    /// <summary>Takes what an operator should know: a line of text, and the exception if there is one. Default: standard error.</summary>
    public Action<string, Exception?> Log { get; set; } = Diagnostics.StandardError.Write;

    /// <summary>
    /// What is told to whoever watches the server: spans and metrics. Default: nothing; <see cref="McpTelemetry.OpenTelemetry"/> with McpAttr.Hosting
    /// and McpAttr.AspNetCore.
    /// </summary>
    public McpTelemetry? Telemetry { get; set; }

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The highest <see cref="MaxDepth"/>: deeper values would need more stack than a thread has.</summary>
    internal const int DeepestDepth = 1000;

    private static bool InDevelopment => Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") == "Development";

    /// <summary>Where each call gets services of its own, or null when all share <see cref="Services"/>.</summary>
    internal ServiceScopes? Scopes { get; set; }

    /// <summary>The filters, or null when nobody has asked for the list.</summary>
    internal OwnFilters? OwnFilters { get; private set; }

    /// <summary>The limits by name, or null when nobody has asked for them.</summary>
    internal OwnMemberLimits? OwnMemberLimits { get; private set; }

    /// <summary>What hides members, or null when nobody has asked for the list.</summary>
    internal OwnVisibility? OwnVisibility { get; private set; }

    /// <summary>What adds members, or null when nobody has asked for the list.</summary>
    internal IAddsMembers? AddsMembers => _definitions;

    /// <summary>How tasks run, or null when nobody has asked for it.</summary>
    internal McpTaskOptions? OwnTasks { get; private set; }

    /// <summary>How clients hear of lists that change, or null when the catalog says it.</summary>
    internal McpSubscriptions? Subscriptions { get; private set; }

    /// <summary>Nobody has said where <see cref="Log"/> goes.</summary>
    internal bool LogsToStandardError => Log == Diagnostics.StandardError.Write;

    internal void Validate()
    {
        if (OptionFaults.Of(this) is { Count: > 0 } faults) throw new ArgumentException(string.Join(' ', faults));
    }
}

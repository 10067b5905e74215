using System.Text;
using McpAttr.Catalog;
using McpAttr.Diagnostics;
using McpAttr.Filters;
using McpAttr.Protocol;
using McpAttr.Server;
using McpAttr.Server.Eras;
using McpAttr.Server.Subscriptions;
using McpAttr.Server.Verbs;
using McpAttr.Tasks;
using McpAttr.Transport;
using McpAttr.Visibility;

namespace McpAttr;

/// <summary>A server: a catalog and the options it is served with. One object serves any number of connections.</summary>
public sealed partial class McpServer
{
    private ServerModel _model;

    private McpServer(McpCatalog catalog, McpServerOptions options)
    {
        Catalog = catalog;
        Options = options;
        Failures = new Failures(options);
        Plans = CallPlans.Of(catalog, options);
        List<McpTool> tools = [.. catalog.Tools];
        List<McpResource> resources = [.. catalog.Resources];
        List<McpPrompt> prompts = [.. catalog.Prompts];
        bool isChanged = options.AddsMembers?.AddTo(this, tools, resources, prompts) ?? false;
        _model = ServerModel.Of(tools, resources, prompts, Views.Of([.. tools, .. resources, .. prompts], options), isChanged);
        CheckCacheScope(resources);
        var subscriptions = options.Subscriptions ?? catalog.Subscriptions;
        McpTasks? tasks = null;
        foreach (var tool in tools)
        {
            Include(tool);
            tasks ??= tool.Tasks;
        }

        if (tasks is not null) subscriptions ??= tasks.Subscriptions;
        foreach (var resource in resources)
        {
            Include(resource);
            OffersSubscriptions |= resource.IsSubscribable;
            subscriptions ??= resource.Subscriptions;
        }

        foreach (var prompt in prompts) Include(prompt);
        ChangingLists = options.ChangingLists ?? catalog.ChangingLists;
        Subscribers = OffersSubscriptions || ChangingLists != McpLists.None || tasks is not null ? subscriptions?.Open(options.MaxSubscriptions) : null;
        Notifier = new McpNotifier(Subscribers, ChangingLists);
        Info = ServerInfo.Render(catalog, options);
        Capabilities = RenderCapabilities();
        Tasks = tasks?.Open(this);
        Legacy = new LegacyEra(this);
        Modern = new ModernEra(this);
    }

    /// <summary>Tells clients what has changed.</summary>
    public McpNotifier Notifier { get; }

    internal McpCatalog Catalog { get; }

    internal McpServerOptions Options { get; }

    /// <summary>What is done around calls besides calling, or null when nothing is.</summary>
    internal CallPlans? Plans { get; }

    /// <summary>The clients that are being served.</summary>
    internal OpenConnections Connections { get; } = new();

    /// <summary>What it offers now. Who needs two things of it asks once.</summary>
    internal ServerModel Model
    {
        get => Volatile.Read(ref _model);
        set => Volatile.Write(ref _model, value);
    }

    /// <summary>Held while what is offered changes.</summary>
    internal Lock Gate { get; } = new();

    internal Era Legacy { get; }

    internal Era Modern { get; }

    internal Failures Failures { get; }

    /// <summary>There are tools. A server without anything says so by an empty list of them.</summary>
    internal bool OffersTools => Model.Tools.List.Count > 0 || ChangingLists.HasFlag(McpLists.Tools) || !(OffersResources || OffersPrompts);

    internal bool OffersResources => Model.Resources.List.Count + Model.Templates.List.Count > 0 || ChangingLists.HasFlag(McpLists.Resources);

    internal bool OffersPrompts => Model.Prompts.List.Count > 0 || ChangingLists.HasFlag(McpLists.Prompts);

    /// <summary>Some resource says when it changes.</summary>
    internal bool OffersSubscriptions { get; }

    /// <summary>The lists that may change.</summary>
    internal McpLists ChangingLists { get; }

    /// <summary>Who is told of changes, or null when nothing here changes.</summary>
    internal Subscribers? Subscribers { get; }

    /// <summary>The tasks, or null when no tool is called as one.</summary>
    internal TaskBoard? Tasks { get; }

    internal bool OffersCompletions { get; private set; }

    /// <summary>Some method may send log messages.</summary>
    internal bool OffersLogging { get; private set; }

    /// <summary>Some tool has a view.</summary>
    internal bool OffersApps { get; private set; }

    /// <summary>Some method asks the client before it runs. One that may ask while it runs has a context.</summary>
    internal bool AsksClients { get; private set; }

    /// <summary>A client of revisions up to 2025-11-25 has something to be remembered by, between its requests.</summary>
    internal bool NeedsSessions => OffersLogging || AsksClients || Subscribers is not null;

    /// <summary>The server's <c>Implementation</c> object.</summary>
    internal byte[] Info { get; }

    /// <summary>The server's capabilities object.</summary>
    internal byte[] Capabilities { get; }

    /// <summary>The same with a member that an era adds.</summary>
    internal byte[] CapabilitiesWith(string member)
    {
        // Extensions are one member of the object, whoever has some.
        const string Extensions = "\"extensions\":{";
        string own = Encoding.ASCII.GetString(Capabilities);
        return Encoding.ASCII.GetBytes(OffersApps && member.StartsWith(Extensions, StringComparison.Ordinal)
            ? own.Replace(Extensions, member[..^1] + ",", StringComparison.Ordinal)
            : $"{own[..^1]},{member}}}");
    }

    /// <summary>The <c>instructions</c> member with a comma before it, or nothing.</summary>
    internal byte[] InstructionsMember =>
        (Options.Instructions ?? Catalog.Instructions) is { } instructions ? [.. ",\"instructions\":"u8, .. JsonString.Quote(instructions)] : [];

    /// <summary>Makes a server.</summary>
    /// <param name="catalog">What it offers: <see cref="McpCatalog.Entry"/>, or the generated catalog of a library.</param>
    /// <param name="options">How it runs. They are not to be changed afterwards.</param>
    /// <exception cref="ArgumentException">An option is out of range, or two members have one name or URI.</exception>
    /// <exception cref="InvalidOperationException">A method needs services, and there are none.</exception>
    public static McpServer Create(McpCatalog catalog, McpServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        options ??= new McpServerOptions();
        options.Validate();
        return new McpServer(catalog, options);
    }

    /// <summary>Serves the running program's tools over standard input and output, or does what a verb on the command line says.</summary>
    /// <param name="args">The command line: nothing to serve; <c>list</c>, <c>call NAME JSON</c> (or <c>name=value</c> pairs), <c>read URI</c>, <c>prompt NAME JSON</c> or <c>manifest</c>.</param>
    /// <param name="configure">Sets options.</param>
    /// <param name="cancellationToken">Ends the server in order, as the end of standard input does.</param>
    /// <returns>The exit code of the process: 0 when all went well, 1 when what was called failed, 2 when the command line is wrong.</returns>
    /// <exception cref="InvalidOperationException">The program has no catalog, because the generator did not run.</exception>
    public static Task<int> RunAsync(
        string[]? args = null, Action<McpServerOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new McpServerOptions();
        configure?.Invoke(options);
        var catalog = McpCatalog.Entry
            ?? throw new InvalidOperationException("This program has no tools that the McpAttr generator knows of: reference the package McpAttr in the executable's project.");
        if (args is not [_, ..] || !options.DevelopmentVerbs) return ServeAsync(Create(catalog, options), cancellationToken);
        return Verb.RunAsync(catalog, options, args, cancellationToken);
    }

    /// <summary>Serves one client over standard input and output until it closes its end.</summary>
    /// <param name="cancellationToken">Ends the server in order, as the end of standard input does.</param>
    /// <remarks>
    /// The process's own standard input becomes empty and its standard output goes to standard error, so that nothing else can write
    /// between the messages. Ctrl+C and SIGTERM end the server in order.
    /// </remarks>
    public async Task ServeStdioAsync(CancellationToken cancellationToken = default)
    {
        StopSignals? signals = null;
        try
        {
            await StdioServer.RunAsync(this, StandardStreams.Take(), endsTasks: true, () => (signals = new StopSignals()).Received, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            signals?.Dispose();
        }
    }

    /// <summary>Serves one client over a pair of streams until the input ends: one JSON-RPC message a line, as over stdio.</summary>
    /// <param name="input">What the client sends. Read with blocking reads by a thread of the server's own.</param>
    /// <param name="output">What the client receives.</param>
    /// <param name="cancellationToken">Ends the server in order, as the end of the input does.</param>
    public Task ServeAsync(Stream input, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        return StdioServer.RunAsync(this, new StreamChannel(input, output), endsTasks: false, stop: null, cancellationToken);
    }

    /// <summary>
    /// Cancels the tasks that run, and begins no others: what <see cref="ServeStdioAsync"/>, the host and an HTTP endpoint do at their end. Who serves
    /// streams of its own (<see cref="ServeAsync(Stream, Stream, CancellationToken)"/>) says so when the last of them has ended.
    /// </summary>
    /// <returns>Ends when no task runs any more, or after <see cref="McpServerOptions.ShutdownTimeout"/>.</returns>
    public Task StopTasksAsync() => Tasks?.StopAsync() ?? Task.CompletedTask;

    private static async Task<int> ServeAsync(McpServer server, CancellationToken cancellationToken)
    {
        await server.ServeStdioAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }

    /// <exception cref="ArgumentException">Anybody may share what not everybody may see.</exception>
    private void CheckCacheScope(List<McpResource> resources)
    {
        if (Options.CacheScope == McpCacheScope.Public && !_model.IsForEverybody)
            throw new ArgumentException("CacheScope says that anybody may share the lists of the server, but not everybody sees them, or they are not the compiler's; leave it out.");
        if (_model.Views is not { } views) return;
        foreach (var resource in resources)
        {
            if (resource.CacheTimeToLive is not null && !resource.CacheIsPrivate && views.Hides(resource))
                throw new ArgumentException($"Anybody may share what was read of the resource '{resource.NameText}', but not everybody sees it: set CachePrivate beside CacheSeconds.");
        }
    }

    private void Include(McpMember member)
    {
        Include((McpCallable)member);
        OffersApps |= member.IsOfApp;
        foreach (var completion in member.Completions)
        {
            OffersCompletions = true;
            Include(completion);
        }
    }

    /// <exception cref="InvalidOperationException">It needs services, and there are none.</exception>
    private void Include(McpCallable callable)
    {
        OffersLogging |= callable.UsesContext;
        AsksClients |= callable.AsksClient;
        if (Options.Services is null && callable.NeedsServices is { } needed)
        {
            throw new InvalidOperationException(
                $"The {callable.Kind.ToLowerInvariant()} '{callable.NameText}' needs {needed} from a service provider, and the server has none: set McpServerOptions.Services.");
        }
    }

    private byte[] RenderCapabilities()
    {
        var capabilities = new List<string>();
        if (OffersCompletions) capabilities.Add("\"completions\":{}");
        if (OffersApps) capabilities.Add("\"extensions\":{\"io.modelcontextprotocol/ui\":{}}");
        if (OffersLogging) capabilities.Add("\"logging\":{}");
        if (OffersPrompts) capabilities.Add($"\"prompts\":{{{ListChanged(McpLists.Prompts)}}}");
        if (OffersResources) capabilities.Add($"\"resources\":{{{Subscribe()}{ListChanged(McpLists.Resources)}}}");
        if (OffersTools) capabilities.Add($"\"tools\":{{{ListChanged(McpLists.Tools)}}}");
        return Encoding.ASCII.GetBytes($"{{{string.Join(',', capabilities)}}}");
    }

    private string Subscribe() => !OffersSubscriptions ? "" : ChangingLists.HasFlag(McpLists.Resources) ? "\"subscribe\":true," : "\"subscribe\":true";

    private string ListChanged(McpLists list) => ChangingLists.HasFlag(list) ? "\"listChanged\":true" : "";
}

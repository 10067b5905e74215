using System.Text;
using McpAttr.Catalog;
using McpAttr.Diagnostics;
using McpAttr.Protocol;
using McpAttr.Server;
using McpAttr.Server.Eras;
using McpAttr.Server.Verbs;
using McpAttr.Transport;

namespace McpAttr;

/// <summary>A server: a catalog and the options it is served with. It never changes, and one object serves any number of connections.</summary>
public sealed class McpServer
{
    private readonly McpCatalog _catalog;

    private McpServer(McpCatalog catalog, McpServerOptions options)
    {
        _catalog = catalog;
        Options = options;
        ToolList = catalog.Tools;
        Tools = TableOf(ToolList);
        Failures = new Failures(options);
        foreach (var tool in ToolList)
        {
            OffersLogging |= tool.UsesContext;
            if (options.Services is null && tool.NeedsServices is { } needed)
            {
                throw new InvalidOperationException(
                    $"The tool '{Encoding.UTF8.GetString(tool.Name)}' needs {needed} from a service provider, and the server has none: set McpServerOptions.Services.");
            }
        }

        Info = RenderInfo(options.Name ?? catalog.ServerName, options.Title ?? catalog.ServerTitle, options.Version ?? catalog.ServerVersion);
        Legacy = new LegacyEra(this);
        Modern = new ModernEra(this);
    }

    internal McpServerOptions Options { get; }

    /// <summary>The tools in the order of the list.</summary>
    internal IReadOnlyList<McpTool> ToolList { get; }

    internal NameTable<McpTool> Tools { get; }

    internal Era Legacy { get; }

    internal Era Modern { get; }

    internal Failures Failures { get; }

    /// <summary>Some tool may send log messages.</summary>
    internal bool OffersLogging { get; }

    /// <summary>The server's <c>Implementation</c> object.</summary>
    internal byte[] Info { get; }

    internal ReadOnlySpan<byte> Capabilities => OffersLogging ? "{\"logging\":{},\"tools\":{}}"u8 : "{\"tools\":{}}"u8;

    /// <summary>The <c>instructions</c> member with a comma before it, or nothing.</summary>
    internal byte[] InstructionsMember =>
        (Options.Instructions ?? _catalog.Instructions) is { } instructions ? [.. ",\"instructions\":"u8, .. JsonString.Quote(instructions)] : [];

    /// <summary>Makes a server.</summary>
    /// <param name="catalog">What it offers: <see cref="McpCatalog.Entry"/>, or the generated catalog of a library.</param>
    /// <param name="options">How it runs. They are not to be changed afterwards.</param>
    /// <exception cref="ArgumentException">An option is out of range, or two tools have one name.</exception>
    /// <exception cref="InvalidOperationException">A tool needs services, and there are none.</exception>
    public static McpServer Create(McpCatalog catalog, McpServerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        options ??= new McpServerOptions();
        options.Validate();
        return new McpServer(catalog, options);
    }

    /// <summary>Serves the running program's tools over standard input and output, or does what a verb on the command line says.</summary>
    /// <param name="args">The command line: nothing to serve; <c>list</c>, <c>call NAME JSON</c> (or <c>name=value</c> pairs) or <c>manifest</c>.</param>
    /// <param name="configure">Sets options.</param>
    /// <param name="cancellationToken">Ends the server in order, as the end of standard input does.</param>
    /// <returns>The exit code of the process: 0 when all went well, 1 when a called tool failed, 2 when the command line is wrong.</returns>
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
            await StdioServer.RunAsync(this, StandardStreams.Take(), () => (signals = new StopSignals()).Received, cancellationToken).ConfigureAwait(false);
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
        return StdioServer.RunAsync(this, new StreamChannel(input, output), stop: null, cancellationToken);
    }

    private static async Task<int> ServeAsync(McpServer server, CancellationToken cancellationToken)
    {
        await server.ServeStdioAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }

    private static NameTable<McpTool> TableOf(IReadOnlyList<McpTool> tools)
    {
        var entries = new (byte[], McpTool)[tools.Count];
        for (int i = 0; i < entries.Length; i++) entries[i] = (tools[i].Name.ToArray(), tools[i]);
        return new NameTable<McpTool>(entries);
    }

    private static byte[] RenderInfo(string name, string? title, string version) =>
    [
        .. "{\"name\":"u8, .. JsonString.Quote(name),
        .. title is null ? [] : (byte[])[.. ",\"title\":"u8, .. JsonString.Quote(title)],
        .. ",\"version\":"u8, .. JsonString.Quote(version), (byte)'}',
    ];
}

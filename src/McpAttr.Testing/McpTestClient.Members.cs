using System.Text.Json;

namespace McpAttr.Testing;

public sealed partial class McpTestClient
{
    /// <summary>Calls a tool.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="arguments">The arguments; JSON text will do.</param>
    /// <param name="cancellationToken">Cancels the call at the server, too.</param>
    /// <exception cref="McpErrorException">There is no such tool, or the request is wrong. A tool that fails gives a result.</exception>
    public async Task<McpTestResult> CallAsync(string tool, McpArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        var parameters = McpArguments.Of(("name", tool), ("arguments", arguments ?? McpArguments.None));
        return new McpTestResult(tool, await _dialect.RequestAsync("tools/call", parameters.Json, cancellationToken).ConfigureAwait(false), this);
    }

    /// <summary>Calls a tool.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="arguments">The arguments by name.</param>
    public Task<McpTestResult> CallAsync(string tool, params (string Name, McpValue Value)[] arguments) => CallAsync(tool, McpArguments.Of(arguments));

    /// <summary>Reads a resource.</summary>
    /// <exception cref="McpErrorException">There is no such resource.</exception>
    public async Task<McpTestReading> ReadAsync(string uri, CancellationToken cancellationToken = default) =>
        new(await RequestAsync("resources/read", McpArguments.Of(("uri", uri)), cancellationToken).ConfigureAwait(false));

    /// <summary>Fills a prompt in.</summary>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="arguments">The arguments, texts all of them; JSON text will do.</param>
    /// <param name="cancellationToken">Cancels the request at the server, too.</param>
    /// <exception cref="McpErrorException">There is no such prompt, or the arguments are wrong.</exception>
    public async Task<McpTestPrompt> GetPromptAsync(string prompt, McpArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        var parameters = McpArguments.Of(("name", prompt), ("arguments", arguments ?? McpArguments.None));
        return new McpTestPrompt(await RequestAsync("prompts/get", parameters, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Fills a prompt in.</summary>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="arguments">The arguments by name.</param>
    public Task<McpTestPrompt> GetPromptAsync(string prompt, params (string Name, McpValue Value)[] arguments) =>
        GetPromptAsync(prompt, McpArguments.Of(arguments));

    /// <summary>Asks what completes an argument of a prompt.</summary>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="argument">The argument's name.</param>
    /// <param name="value">What is typed so far.</param>
    /// <param name="others">The arguments that are filled in already, or null.</param>
    /// <param name="cancellationToken">Cancels the request at the server, too.</param>
    public Task<McpTestCompletion> CompletePromptAsync(
        string prompt, string argument, string value, McpArguments? others = null, CancellationToken cancellationToken = default) =>
        CompleteAsync(McpArguments.Of(("type", "ref/prompt"), ("name", prompt)), argument, value, others, cancellationToken);

    /// <summary>Asks what completes a variable of a template of resources.</summary>
    /// <param name="template">The template as it is listed.</param>
    /// <param name="variable">The variable's name.</param>
    /// <param name="value">What is typed so far.</param>
    /// <param name="others">The variables that are filled in already, or null.</param>
    /// <param name="cancellationToken">Cancels the request at the server, too.</param>
    public Task<McpTestCompletion> CompleteResourceAsync(
        string template, string variable, string value, McpArguments? others = null, CancellationToken cancellationToken = default) =>
        CompleteAsync(McpArguments.Of(("type", "ref/resource"), ("uri", template)), variable, value, others, cancellationToken);

    /// <summary>All tools, from all pages of the list.</summary>
    public async Task<IReadOnlyList<McpTestTool>> ListToolsAsync(CancellationToken cancellationToken = default) =>
        [.. (await ListAsync("tools/list", "tools", cancellationToken).ConfigureAwait(false)).Select(static json => new McpTestTool(json))];

    /// <summary>All resources with a URI of their own, from all pages of the list.</summary>
    public async Task<IReadOnlyList<McpTestResource>> ListResourcesAsync(CancellationToken cancellationToken = default) =>
        [.. (await ListAsync("resources/list", "resources", cancellationToken).ConfigureAwait(false)).Select(static json => new McpTestResource(json))];

    /// <summary>All templates of resources, from all pages of the list.</summary>
    public async Task<IReadOnlyList<McpTestResource>> ListResourceTemplatesAsync(CancellationToken cancellationToken = default) =>
        [.. (await ListAsync("resources/templates/list", "resourceTemplates", cancellationToken).ConfigureAwait(false)).Select(static json => new McpTestResource(json))];

    /// <summary>All prompts, from all pages of the list.</summary>
    public async Task<IReadOnlyList<McpTestPromptListing>> ListPromptsAsync(CancellationToken cancellationToken = default) =>
        [.. (await ListAsync("prompts/list", "prompts", cancellationToken).ConfigureAwait(false)).Select(static json => new McpTestPromptListing(json))];

    /// <summary>Asks whether the server is there, in revisions before 2026-07-28.</summary>
    public Task PingAsync(CancellationToken cancellationToken = default) => RequestAsync("ping", null, cancellationToken);

    /// <summary>Asks for log messages from this severity on: for the connection, or from 2026-07-28 on with each request that follows.</summary>
    public Task SetLogLevelAsync(McpLogLevel level, CancellationToken cancellationToken = default) => _dialect.SetLogLevelAsync(level, cancellationToken);

    /// <summary>Asks to be told of changes.</summary>
    /// <param name="resources">The URIs of resources whose contents may change, or null.</param>
    /// <param name="tools">Whether the list of tools is to be watched.</param>
    /// <param name="prompts">Whether the list of prompts is to be watched.</param>
    /// <param name="resourceList">Whether the list of resources is to be watched.</param>
    /// <param name="cancellationToken">Ends the waiting for the server's consent.</param>
    public Task<McpTestSubscription> ListenAsync(
        IReadOnlyList<string>? resources = null, bool tools = false, bool prompts = false, bool resourceList = false, CancellationToken cancellationToken = default) =>
        _dialect.ListenAsync(new(resources ?? [], tools, prompts, resourceList), cancellationToken);

    private async Task<McpTestCompletion> CompleteAsync(
        McpArguments reference, string argument, string value, McpArguments? others, CancellationToken cancellationToken)
    {
        (string, McpValue)[] context = others is null ? [] : [("context", McpArguments.Of(("arguments", others)))];
        var parameters = McpArguments.Of([("ref", reference), ("argument", McpArguments.Of(("name", argument), ("value", value))), .. context]);
        return new McpTestCompletion(await RequestAsync("completion/complete", parameters, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>server/utilities/pagination: a cursor says nothing to a client, and an empty one is a cursor.</summary>
    private async Task<List<JsonElement>> ListAsync(string method, string property, CancellationToken cancellationToken)
    {
        List<JsonElement> all = [];
        HashSet<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await RequestAsync(method, cursor is null ? null : McpArguments.Of(("cursor", cursor)), cancellationToken).ConfigureAwait(false);
            all.AddRange(page.GetProperty(property).EnumerateArray());
            cursor = page.Member("nextCursor")?.GetString();
            if (cursor is not null && !seen.Add(cursor)) throw new McpTestException($"{method} gives the cursor '{cursor}' a second time, so the list has no end.");
        }
        while (cursor is not null);
        return all;
    }
}

using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

public sealed class NotesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("notes");

    private string Notes => Path.Combine(_folder.FullName, "notes.json");

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task Tools_resources_templates_and_prompts_are_listed(string revision)
    {
        await using var connection = await OpenAsync(revision);

        var tools = await connection.Client.ListToolsAsync(cancellationToken: connection.Deadline);
        var resources = await connection.Client.ListResourcesAsync(cancellationToken: connection.Deadline);
        var templates = await connection.Client.ListResourceTemplatesAsync(cancellationToken: connection.Deadline);
        var prompts = await connection.Client.ListPromptsAsync(cancellationToken: connection.Deadline);

        Assert.Equal(["add_note", "delete_note", "find_notes"], tools.Select(tool => tool.Name));
        Assert.True(tools[1].ProtocolTool.Annotations?.DestructiveHint);
        Assert.Equal(("notes://all", "application/json", "All notes."), Assert.Single(resources.Select(it => (it.Uri, it.MimeType, it.Description))));
        Assert.Equal(("notes://{id}", "text/markdown", "One note."), Assert.Single(templates.Select(it => (it.UriTemplate, it.MimeType, it.Description))));
        var prompt = Assert.Single(prompts).ProtocolPrompt;
        Assert.Equal("summarize_notes", prompt.Name);
        Assert.Equal([("tag", true), ("style", false)], prompt.Arguments!.Select(argument => (argument.Name, argument.Required == true)));
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task A_note_is_added_found_read_and_deleted(string revision)
    {
        await using var connection = await OpenAsync(revision);
        string id = await AddAsync(connection, "Shopping", "Milk and ☕", "home");

        var found = await connection.CallAsync("find_notes", new() { ["text"] = "milk", ["tag"] = "home" });
        string note = await ReadAsync(connection, $"notes://{id}");
        string all = await ReadAsync(connection, "notes://all");
        var deleted = await connection.CallAsync("delete_note", new() { ["id"] = id });

        Assert.Contains(id, Assert.IsType<TextContentBlock>(Assert.Single(found.Content)).Text, StringComparison.Ordinal);
        Assert.Equal("# Shopping\n\nMilk and ☕\n", note);
        using var list = JsonDocument.Parse(all);
        Assert.Equal(id, Assert.Single(list.RootElement.EnumerateArray().ToArray()).GetProperty("id").GetString());
        Assert.NotEqual(true, deleted.IsError);
        Assert.Equal("[]", await ReadAsync(connection, "notes://all"));
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task A_note_that_is_not_there_has_the_error_code_of_the_revision(string revision)
    {
        await using var connection = await OpenAsync(revision);
        var code = revision == Revisions.Modern ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound;

        foreach (string uri in (string[])["notes://0f8fad5b-d9cb-469f-a165-70867728950e", "notes://no-id", "notes://a/b"])
        {
            var error = await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(() => ReadAsync(connection, uri));
            Assert.Equal(code, error.ErrorCode);
        }
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task The_prompt_asks_for_a_summary_and_embeds_the_notes_that_have_the_tag(string revision)
    {
        await using var connection = await OpenAsync(revision);
        string id = await AddAsync(connection, "Shopping", "Milk", "home");
        await AddAsync(connection, "Meeting", "At ten", "work");

        var prompt = await connection.Client.GetPromptAsync(
            "summarize_notes", new Dictionary<string, object?> { ["tag"] = "home", ["style"] = "Sentence" }, cancellationToken: connection.Deadline);

        Assert.Equal(2, prompt.Messages.Count);
        Assert.All(prompt.Messages, message => Assert.Equal(Role.User, message.Role));
        Assert.Equal("Summarize my notes about home in one sentence.", Assert.IsType<TextContentBlock>(prompt.Messages[0].Content).Text);
        var note = Assert.IsType<TextResourceContents>(Assert.IsType<EmbeddedResourceBlock>(prompt.Messages[1].Content).Resource);
        Assert.Equal(($"notes://{id}", "text/markdown", "# Shopping\n\nMilk\n"), (note.Uri, note.MimeType, note.Text));
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task Ids_tags_and_styles_are_completed(string revision)
    {
        await using var connection = await OpenAsync(revision);
        string id = await AddAsync(connection, "Shopping", "Milk", "home");
        var template = new ResourceTemplateReference { Uri = "notes://{id}" };
        var prompt = new PromptReference { Name = "summarize_notes" };

        Assert.Equal([id], await CompleteAsync(connection, template, "id", id[..4]));
        Assert.Empty(await CompleteAsync(connection, template, "id", "none"));
        Assert.Equal(["home"], await CompleteAsync(connection, prompt, "tag", "ho"));
        Assert.Equal(["Bullets"], await CompleteAsync(connection, prompt, "style", "bul"));
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task Two_servers_that_add_at_the_same_time_lose_no_note(string revision)
    {
        await using var one = await OpenAsync(revision);
        await using var two = await OpenAsync(revision);
        string[] titles = [.. Enumerable.Range(10, 40).Select(number => $"note {number}")];

        await Task.WhenAll(titles.Select((title, i) => AddAsync(i % 2 == 0 ? one : two, title, "", "many")));

        using var list = JsonDocument.Parse(await ReadAsync(one, "notes://all"));
        Assert.Equal(titles, list.RootElement.EnumerateArray().Select(note => note.GetProperty("title").GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""[{"id":"0f8fad5b-d9cb-4""")]
    [InlineData("""{"notes":[]}""")]
    public async Task A_damaged_file_is_reported_and_left_as_it_is(string damaged)
    {
        await File.WriteAllTextAsync(Notes, damaged, TestContext.Current.CancellationToken);
        await using var connection = await OpenAsync(Revisions.Modern);

        var result = await connection.CallAsync("add_note", new() { ["title"] = "Shopping", ["text"] = "Milk" });

        Assert.True(result.IsError);
        Assert.Contains("damaged", Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllTextAsync(Notes, connection.Deadline));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<Connection> OpenAsync(string revision) => Connection.OpenAsync(Connection.Notes, revision, Notes);

    /// <returns>The id of the new note.</returns>
    private static async Task<string> AddAsync(Connection connection, string title, string text, string tag)
    {
        var result = await connection.CallAsync("add_note", new() { ["title"] = title, ["text"] = text, ["tags"] = (string[])[tag] });
        Assert.NotEqual(true, result.IsError);
        return result.StructuredContent!.Value.GetProperty("id").GetString()!;
    }

    private static async Task<string> ReadAsync(Connection connection, string uri)
    {
        var result = await connection.Client.ReadResourceAsync(uri, cancellationToken: connection.Deadline);
        return Assert.IsType<TextResourceContents>(Assert.Single(result.Contents)).Text;
    }

    private static async Task<IList<string>> CompleteAsync(Connection connection, Reference reference, string argument, string typed)
    {
        var result = await connection.Client.CompleteAsync(reference, argument, typed, cancellationToken: connection.Deadline);
        return result.Completion.Values;
    }
}

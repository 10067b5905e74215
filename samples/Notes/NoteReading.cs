using McpAttr;

/// <summary>The notes as resources, and a prompt about them.</summary>
internal sealed class NoteReading(NoteStore store)
{
    /// <summary>All notes.</summary>
    [McpResource("notes://all")]
    public Task<IReadOnlyList<Note>> AllNotes(CancellationToken cancellationToken) => store.ReadAsync(cancellationToken);

    /// <summary>One note.</summary>
    /// <param name="id">The note's id.</param>
    [McpResource("notes://{id}", MimeType = "text/markdown")]
    public async Task<string?> ReadNote([McpComplete(nameof(CompleteId))] Guid id, CancellationToken cancellationToken)
    {
        var notes = await store.ReadAsync(cancellationToken);
        return notes.FirstOrDefault(note => note.Id == id)?.ToMarkdown();
    }

    /// <summary>Summarizes the notes that have a tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="style">How the summary reads.</param>
    [McpPrompt]
    public async Task<IReadOnlyList<McpPromptMessage>> SummarizeNotes(
        [McpComplete(nameof(CompleteTag))] string tag, SummaryStyle style = SummaryStyle.Bullets, CancellationToken cancellationToken = default)
    {
        string form = style switch
        {
            SummaryStyle.Sentence => "in one sentence",
            SummaryStyle.Bullets => "as a list with one point a note",
            _ => "in connected paragraphs",
        };
        var notes = await store.ReadAsync(cancellationToken);
        return
        [
            new(McpRole.User, $"Summarize my notes about {tag} {form}."),
            .. notes.Where(note => note.HasTag(tag)).Select(note => new McpPromptMessage(McpRole.User, Embed(note))),
        ];
    }

    public async Task<IEnumerable<string>> CompleteId(string typed, CancellationToken cancellationToken)
    {
        var notes = await store.ReadAsync(cancellationToken);
        return notes.Select(note => note.Id.ToString()).Where(id => id.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
    }

    public async Task<IEnumerable<string>> CompleteTag(string typed, CancellationToken cancellationToken)
    {
        var notes = await store.ReadAsync(cancellationToken);
        return notes.SelectMany(note => note.Tags).Where(tag => tag.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Distinct().Order();
    }

    private static McpEmbeddedResource Embed(Note note) =>
        new(new McpTextContents(note.ToMarkdown()) { Uri = $"notes://{note.Id}", MimeType = "text/markdown" });
}

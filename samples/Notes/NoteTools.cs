using McpAttr;

/// <summary>Tools that change and search the notes.</summary>
internal sealed class NoteTools(NoteStore store)
{
    /// <summary>Adds a note and returns it with its id.</summary>
    /// <param name="title">What the note is about, in a few words.</param>
    /// <param name="text">What the note says, in Markdown.</param>
    /// <param name="tags">The groups that the note belongs to.</param>
    [McpTool(Destructive = false, OpenWorld = false)]
    public async Task<Note> AddNote(
        string title, string text, IReadOnlyList<string>? tags = null, CancellationToken cancellationToken = default)
    {
        Note note = new(Guid.NewGuid(), title, text, tags ?? []);
        await store.AddAsync(note, cancellationToken);
        return note;
    }

    /// <summary>Finds notes; without any condition, all of them.</summary>
    /// <param name="text">A text that the title or the note contains, in upper or lower case.</param>
    /// <param name="tag">A tag that the note has.</param>
    [McpTool(ReadOnly = true, OpenWorld = false)]
    public async Task<IReadOnlyList<Note>> FindNotes(string? text = null, string? tag = null, CancellationToken cancellationToken = default)
    {
        var notes = await store.ReadAsync(cancellationToken);
        return [.. notes.Where(note => (text is null || note.Mentions(text)) && (tag is null || note.HasTag(tag)))];
    }

    /// <summary>Deletes a note for good.</summary>
    /// <param name="id">The note's id, as find_notes gives it.</param>
    [McpTool(Destructive = true, Idempotent = true, OpenWorld = false)]
    public async Task<string> DeleteNote(Guid id, CancellationToken cancellationToken)
    {
        var note = await store.DeleteAsync(id, cancellationToken);
        if (note is null) throw new McpToolException($"There is no note {id}. find_notes lists those there are.");
        return $"Deleted \"{note.Title}\".";
    }
}

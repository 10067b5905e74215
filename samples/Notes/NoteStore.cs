using System.Text.Json;
using McpAttr;

/// <summary>The notes in a file, shared by any number of servers: each change reads and replaces the file under one lock.</summary>
/// <param name="path">The file, which need not exist yet; its folder must.</param>
internal sealed class NoteStore(string path) : IDisposable
{
    private readonly FileLock _lock = new(path + ".lock");

    public Task<IReadOnlyList<Note>> ReadAsync(CancellationToken cancellationToken) => _lock.RunAsync(Load, cancellationToken);

    public Task AddAsync(Note note, CancellationToken cancellationToken) =>
        _lock.RunAsync(() => Save([.. Load(), note]), cancellationToken);

    /// <returns>The note that is gone, or null when there was none.</returns>
    public Task<Note?> DeleteAsync(Guid id, CancellationToken cancellationToken) => _lock.RunAsync(
        () =>
        {
            var notes = Load();
            var gone = notes.FirstOrDefault(note => note.Id == id);
            if (gone is not null) Save([.. notes.Where(note => note != gone)]);
            return gone;
        },
        cancellationToken);

    public void Dispose() => _lock.Dispose();

    private IReadOnlyList<Note> Load()
    {
        if (!File.Exists(path)) return [];
        try
        {
            return NoteJson.Read(File.ReadAllBytes(path));
        }
        catch (JsonException exception)
        {
            throw new McpToolException(
                $"The file of the notes is damaged and was left as it is; a person has to repair it. {exception.Message}", exception);
        }
    }

    /// <summary>Replaces the file by a finished one, so that a crash leaves the old notes or the new, never half of them.</summary>
    private IReadOnlyList<Note> Save(IReadOnlyList<Note> notes)
    {
        string unfinished = path + ".tmp";
        using (var file = File.Create(unfinished))
        {
            NoteJson.Write(file, notes);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
        return notes;
    }
}

using System.Text.Json;

/// <summary>The file's format: an array of notes.</summary>
internal static class NoteJson
{
    /// <exception cref="JsonException">These are no notes.</exception>
    public static IReadOnlyList<Note> Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return [.. document.RootElement.EnumerateArray().Select(Read)];
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new JsonException("It is JSON, but not an array of notes.", exception);
        }
    }

    public static void Write(Stream stream, IReadOnlyList<Note> notes)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartArray();
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, note.Id);
            json.WriteString("title"u8, note.Title);
            json.WriteString("text"u8, note.Text);
            json.WriteStartArray("tags"u8);
            foreach (string tag in note.Tags) json.WriteStringValue(tag);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Note Read(JsonElement note) => new(
        note.GetProperty("id"u8).GetGuid(),
        Text(note.GetProperty("title"u8)),
        Text(note.GetProperty("text"u8)),
        [.. note.GetProperty("tags"u8).EnumerateArray().Select(Text)]);

    private static string Text(JsonElement value) => value.GetString() ?? throw new FormatException("A text is null.");
}

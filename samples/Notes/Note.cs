/// <summary>A note.</summary>
/// <param name="Id">What the note is known by.</param>
/// <param name="Title">What the note is about, in a few words.</param>
/// <param name="Text">What the note says, in Markdown.</param>
/// <param name="Tags">The groups that the note belongs to.</param>
internal sealed record Note(Guid Id, string Title, string Text, IReadOnlyList<string> Tags)
{
    public bool HasTag(string tag) => Tags.Contains(tag, StringComparer.OrdinalIgnoreCase);

    public bool Mentions(string text) =>
        Title.Contains(text, StringComparison.OrdinalIgnoreCase) || Text.Contains(text, StringComparison.OrdinalIgnoreCase);

    public string ToMarkdown() => $"# {Title}\n\n{Text}\n";
}

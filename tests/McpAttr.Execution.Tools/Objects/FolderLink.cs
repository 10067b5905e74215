namespace Corpus;

/// <summary>A link to folders.</summary>
/// <param name="Targets">Where it points to, by name.</param>
internal sealed record FolderLink(Dictionary<string, Folder> Targets);

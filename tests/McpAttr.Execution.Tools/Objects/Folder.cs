namespace Corpus;

/// <summary>A folder.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Folders">The folders in it.</param>
/// <param name="Link">Where it points to, or nowhere.</param>
internal sealed record Folder(string Name, List<Folder> Folders, FolderLink? Link = null);

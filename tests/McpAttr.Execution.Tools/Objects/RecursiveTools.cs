using McpAttr;

namespace Corpus;

/// <summary>Types that contain themselves, in and out.</summary>
internal static class RecursiveTools
{
    /// <summary>Gives a folder back.</summary>
    /// <param name="folder">The folder.</param>
    [McpTool(ReadOnly = true)]
    public static Folder EchoFolder(Folder folder) => folder;

    /// <summary>Gives links back.</summary>
    /// <param name="links">The links.</param>
    [McpTool(ReadOnly = true)]
    public static List<FolderLink> EchoLinks(List<FolderLink> links) => links;

    /// <summary>Gives a folder that contains itself.</summary>
    [McpTool]
    public static Folder GiveEndlessFolder()
    {
        var folder = new Folder("all", [new Folder("first", [])]);
        folder.Folders.Add(folder);
        return folder;
    }
}

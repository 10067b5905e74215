namespace McpAttr.Roslyn.Model;

/// <summary>What the catalog says about the whole assembly.</summary>
/// <param name="Namespace">The generated namespace.</param>
/// <param name="IsExecutable">The assembly is a program, so its catalog becomes the default one.</param>
/// <param name="IsClsCompliant">The assembly claims to be, so what is not must say so.</param>
/// <param name="ServerName">The server's name for programs.</param>
/// <param name="ServerVersion">The server's version.</param>
/// <param name="ServerTitle">The server's name for people.</param>
/// <param name="Instructions">How a model should use the server.</param>
/// <param name="ServerDescription">What the server is for.</param>
/// <param name="WebsiteUrl">Where people read more.</param>
/// <param name="ChangingLists">The lists that may change while the server runs, as the members of <c>McpLists</c> are named.</param>
/// <param name="Icons">The server's icons.</param>
/// <param name="Included">The catalogs of other assemblies that are served too.</param>
internal sealed record ProjectModel(
    string Namespace,
    bool IsExecutable,
    bool IsClsCompliant,
    string ServerName,
    string ServerVersion,
    string? ServerTitle,
    string? Instructions,
    string? ServerDescription,
    string? WebsiteUrl,
    EquatableArray<string> ChangingLists,
    EquatableArray<IconModel> Icons,
    EquatableArray<string> Included);

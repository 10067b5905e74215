using System.Collections.Immutable;

namespace McpAttr.Generators.Caching;

/// <summary>Everything that the meaning of the methods of a file can depend on, besides the file itself. While it stays the same, what was parsed need not be parsed again.</summary>
/// <param name="project">What matters to every file.</param>
/// <param name="dependencies">What the file names, and what that names, and so on.</param>
internal sealed class FileStamp(ProjectFacts project, ImmutableArray<Declared> dependencies)
{
    private readonly ProjectFacts _project = project;
    private readonly ImmutableArray<Declared> _dependencies = dependencies;

    public bool IsSameAs(FileStamp? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _project.IsSameAs(other._project)
            && _dependencies.SequenceEqual(other._dependencies, static (one, other) => one.IsSameAs(other)));
}

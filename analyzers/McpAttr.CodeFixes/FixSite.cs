using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Where a diagnostic stands, and all that a fix reads there.</summary>
internal sealed record FixSite(Diagnostic Diagnostic, CompilationUnitSyntax Root, SemanticModel Model, SourceText Text, CancellationToken CancellationToken)
{
    public SyntaxNode Node => Root.FindNode(Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The node, or the nearest one around it, of a kind.</summary>
    public T? Around<T>()
        where T : SyntaxNode
        => Node.FirstAncestorOrSelf<T>();

    /// <summary>An attribute as it is written here: with its namespace where that is not imported.</summary>
    public string NameOf(string attribute) =>
        Model.LookupNamespacesAndTypes(Diagnostic.Location.SourceSpan.Start, name: attribute + "Attribute").IsEmpty ? "McpAttr." + attribute : attribute;
}

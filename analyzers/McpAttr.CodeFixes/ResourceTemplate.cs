using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>The URI of <c>[McpResource]</c>.</summary>
internal static class ResourceTemplate
{
    /// <summary>The literal, or null where the URI is no literal.</summary>
    public static LiteralExpressionSyntax? Of(MethodDeclarationSyntax method) =>
        method.AttributeLists.Named("McpResource").Select(static attribute => attribute.FirstArgument()).OfType<LiteralExpressionSyntax>().FirstOrDefault();
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>The method that a diagnostic about a tool stands at.</summary>
internal sealed record DiagnosedTool(MethodDeclarationSyntax Declaration, IMethodSymbol Method)
{
    /// <summary>The method; null for a local function, which becomes a tool only by becoming a method.</summary>
    public static async Task<DiagnosedTool?> FindAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        return root?.FindNode(context.Span) is MethodDeclarationSyntax declaration
            && model.GetDeclaredSymbol(declaration, context.CancellationToken) is { } method
            ? new DiagnosedTool(declaration, method)
            : null;
    }
}

using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace McpAttr.CodeFixes;

/// <summary>Sets <c>Name</c> of <c>[McpTool]</c> to the nearest valid name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolNameIsInvalidFix)), Shared]
public sealed class ToolNameIsInvalidFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NameIsInvalid];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await DiagnosedTool.FindAsync(context).ConfigureAwait(false) is { Method: var method }
            && method.GetAttributes().FirstOrDefault(IsMcpTool) is { ApplicationSyntaxReference: { } reference } attribute
            && context.Document.Project.GetDocument(reference.SyntaxTree) is { } document and not SourceGeneratedDocument
            && NearestName(attribute, method) is { } name)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Name the tool \"{name}\"",
                    cancellationToken => SetNameAsync(document, reference, name, cancellationToken),
                    equivalenceKey: nameof(ToolNameIsInvalidFix)),
                context.Diagnostics);
        }
    }

    private static bool IsMcpTool(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() == KnownTypeNames.McpToolAttribute;

    /// <summary>The present name with its invalid characters replaced; null when nothing would be left of it.</summary>
    private static string? NearestName(AttributeData attribute, IMethodSymbol method)
    {
        var name = attribute.Named("Name") as string is { Length: > 0 } given ? given : Naming.NameOnTheWire(method.Name);
        var valid = new string([.. name.Take(Naming.LongestName).Select(static c => Naming.IsOfName(c) ? c : '_')]);
        return valid.Any(char.IsLetterOrDigit) ? valid : null;
    }

    private static async Task<Document> SetNameAsync(Document document, SyntaxReference reference, string name, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var attribute = (AttributeSyntax)await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        var literal = editor.Generator.LiteralExpression(name);
        if (attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Name") is { } present)
        {
            editor.ReplaceNode(present.Expression, literal.WithTriviaFrom(present.Expression));
        }
        else
        {
            editor.AddAttributeArgument(attribute, editor.Generator.AttributeArgument("Name", literal));
        }

        return editor.GetChangedDocument();
    }
}

using System.Collections.Immutable;
using System.Composition;
using McpAttr.Analyzers;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace McpAttr.CodeFixes;

/// <summary>Sets <c>Name</c> of our attribute to the nearest name that is valid, or that clients take.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolNameIsInvalidFix)), Shared]
public sealed class ToolNameIsInvalidFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NameIsInvalid, RuleIds.NameIsRefused, RuleIds.NameIsLong];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await DiagnosedTool.FindAsync(context).ConfigureAwait(false) is { Method: var method }
            && NameLimits.Read(context.Diagnostics[0].Properties) is var limit
            && method.GetAttributes().FirstOrDefault(attribute => IsOurs(attribute) && NearestName(attribute, method, limit) != (attribute.Named("Name") as string ?? Naming.NameOnTheWire(method.Name)))
                is { ApplicationSyntaxReference: { } reference } attribute
            && context.Document.Project.GetDocument(reference.SyntaxTree) is { } document and not SourceGeneratedDocument
            && NearestName(attribute, method, limit) is { } name)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Name it \"{name}\" for clients",
                    cancellationToken => SetNameAsync(document, reference, name, cancellationToken),
                    equivalenceKey: nameof(ToolNameIsInvalidFix)),
                context.Diagnostics);
        }
    }

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() is KnownTypeNames.McpToolAttribute or KnownTypeNames.McpResourceAttribute or KnownTypeNames.McpPromptAttribute;

    private static string NameOf(AttributeData attribute, IMethodSymbol method) =>
        attribute.Named("Name") as string is { Length: > 0 } given ? given : Naming.NameOnTheWire(method.Name);

    /// <summary>The present name with its invalid characters replaced, and cut where a limit of clients is given; null when nothing would be left of it.</summary>
    private static string? NearestName(AttributeData attribute, IMethodSymbol method, int? limit)
    {
        var isTaken = limit is null ? (Func<char, bool>)Naming.IsOfName : static c => Naming.IsOfName(c) && c != '.';
        var valid = new string([.. NameOf(attribute, method).Take(limit ?? Naming.LongestName).Select(c => isTaken(c) ? c : '_')]);
        valid = limit is null ? valid : valid.TrimEnd('_');
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

using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Makes a method static whose class cannot be constructed, where it uses nothing of its object.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ObjectIsNotNeededFix)), Shared]
public sealed class ObjectIsNotNeededFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ClassCannotBeConstructed];

    private protected override SourceChange? Fix(FixSite site) =>
        site.Node is MethodDeclarationSyntax method
        && site.Model.GetDeclaredSymbol(method, site.CancellationToken) is { IsStatic: false, IsVirtual: false, IsOverride: false, IsAbstract: false, IsReadOnly: false } symbol
        && symbol.PartialDefinitionPart is null && symbol.PartialImplementationPart is null
        && !Implements(symbol)
        && !method.DescendantNodes().Any(node => IsOfObject(site, node, symbol))
            ? new SourceChange("Make it static", new TextChange(new TextSpan(Position(method), 0), "static "))
            : null;

    private static bool Implements(IMethodSymbol method) =>
        !method.ExplicitInterfaceImplementations.IsEmpty
        || method.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    // Anything of an instance of the class, be it another one: then it is no harm that there is no fix.
    private static bool IsOfObject(FixSite site, SyntaxNode node, IMethodSymbol method) =>
        node is ThisExpressionSyntax or BaseExpressionSyntax
        || (node is SimpleNameSyntax name && site.Model.GetSymbolInfo(name, site.CancellationToken).Symbol is { } symbol && IsOfObject(symbol, method));

    // What a primary constructor takes is kept in the object.
    private static bool IsOfObject(ISymbol symbol, IMethodSymbol method) =>
        symbol is IParameterSymbol ? symbol.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        : symbol is IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && !symbol.IsStatic && IsOf(method.ContainingType, symbol.ContainingType);

    private static bool IsOf(INamedTypeSymbol? type, INamedTypeSymbol around) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, around.OriginalDefinition) || IsOf(type.BaseType, around));

    // Behind the accessibility.
    private static int Position(MethodDeclarationSyntax method) =>
        method.Modifiers.FirstOrDefault(static modifier => !SyntaxFacts.IsAccessibilityModifier(modifier.Kind())) is { RawKind: not 0 } other ? other.SpanStart : method.ReturnType.SpanStart;
}

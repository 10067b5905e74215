using System.Collections.Immutable;
using System.Composition;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Lets the server supply a parameter that no client can send: an interface, or an abstract class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParameterIsServiceFix)), Shared]
public sealed class ParameterIsServiceFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.TypeIsNotSupported, RuleIds.TypeCannotBeConstructed];

    private protected override SourceChange? Fix(FixSite site) =>
        site.Node is ParameterSyntax parameter
        && site.Model.GetDeclaredSymbol(parameter, site.CancellationToken) is IParameterSymbol { Type: INamedTypeSymbol type }
        && (type.TypeKind == TypeKind.Interface || type is { TypeKind: TypeKind.Class, IsAbstract: true })
        && !IsData(type)
            ? new SourceChange("Let the server supply it", new TextChange(new TextSpan(parameter.SpanStart, 0), $"[{site.NameOf("McpService")}] "))
            : null;

    // A collection is sent by the client, and what derives from a type with [JsonDerivedType] is.
    private static bool IsData(INamedTypeSymbol type) =>
        type.AllInterfaces.Prepend(type).Any(static face => face.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_Generic_IEnumerable_T)
        || type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "JsonDerivedTypeAttribute" or "JsonPolymorphicAttribute");
}

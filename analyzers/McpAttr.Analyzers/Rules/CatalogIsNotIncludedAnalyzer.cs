using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Points to referenced assemblies whose tools a program does not serve: they come in by name only, and that is easily forgotten.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogIsNotIncludedAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of the diagnostic with the type that the attribute can name.</summary>
    public const string TypeToName = "Type";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.CatalogIsNotIncluded];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static end =>
        {
            var types = KnownTypes.Of(end.Compilation);
            if (types.IsMcpAttrReferenced && end.Compilation.GetEntryPoint(end.CancellationToken) is { } entry)
            {
                Report(end, types, entry);
            }
        });
    }

    private static void Report(CompilationAnalysisContext end, KnownTypes types, IMethodSymbol entry)
    {
        var included = ProjectParser.IncludedTypes(types, end.Compilation.Assembly).Select(static included => included.Type.ContainingAssembly.Identity).ToList();
        foreach (var assembly in end.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (ProjectParser.CatalogOf(types, assembly) is { } catalog && !included.Contains(assembly.Identity))
            {
                var type = (NamedType(assembly.GlobalNamespace) ?? catalog).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
                end.ReportDiagnostic(Diagnostic.Create(
                    Rules.CatalogIsNotIncluded, LocationOf(entry, end.CancellationToken), ImmutableDictionary<string, string?>.Empty.Add(TypeToName, type), assembly.Name, type));
            }
        }
    }

    // Of top-level statements the first: the whole file would be underlined.
    private static Location LocationOf(IMethodSymbol entry, CancellationToken cancellationToken) =>
        entry.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is CompilationUnitSyntax unit && unit.Members.FirstOrDefault() is { } statement
            ? statement.GetLocation()
            : entry.Locations[0];

    // The first of the assembly's own, by its name; the generated catalog serves where none is public.
    private static INamedTypeSymbol? NamedType(INamespaceSymbol scope) =>
        scope.GetTypeMembers().Where(static type => type is { DeclaredAccessibility: Accessibility.Public, Arity: 0 } && type.CanBeReferencedByName)
            .OrderBy(static type => type.Name, StringComparer.Ordinal).FirstOrDefault()
        ?? scope.GetNamespaceMembers().Where(static inner => inner.ToDisplayString() != "McpAttr").OrderBy(static inner => inner.Name, StringComparer.Ordinal).Select(NamedType).FirstOrDefault(static type => type is not null);
}

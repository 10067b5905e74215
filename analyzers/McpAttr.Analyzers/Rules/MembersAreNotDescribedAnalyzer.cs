using System.Collections.Immutable;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.Analyzers;

/// <summary>Advises to describe the members of the types that arguments have; those of other assemblies need <c>[Description]</c>, because their doc comments stayed there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MembersAreNotDescribedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.MembersAreNotDescribed, Rules.ForeignMembersAreNotDescribed];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterToolAction(static (symbol, method, tool) =>
        {
            var inputs = tool.Model.Primitive.Inputs.OfType<ObjectInput>().ToDictionary(static input => input.Id);
            foreach (var argument in tool.Model.Primitive.Method.Arguments)
            {
                var parameter = method.Parameters.First(parameter => parameter.Name == argument.Identifier);
                foreach (var type in TypesIn(parameter.Type, []).Where(type => inputs.ContainsKey(type.QualifiedName())))
                {
                    var names = inputs[type.QualifiedName()].Members.Where(static bound => bound.Member.Description is null).Select(static bound => $"'{bound.Member.Name}'").ToList();
                    if (names.Count > 0)
                    {
                        var rule = type.Locations.Any(static location => location.IsInSource) ? Rules.MembersAreNotDescribed : Rules.ForeignMembersAreNotDescribed;
                        symbol.ReportDiagnostic(Diagnostic.Create(rule, parameter.Locations[0], type.Locations.Where(static location => location.IsInSource), argument.Name, type.ShortName(), string.Join(", ", names)));
                    }
                }
            }
        });
    }

    // Arrays and collections have their elements as type arguments; what is inside a type is found in its own properties.
    private static IEnumerable<INamedTypeSymbol> TypesIn(ITypeSymbol type, HashSet<ISymbol> seen)
    {
        var core = type is IArrayTypeSymbol array ? array.ElementType : type;
        if (core is not INamedTypeSymbol named || !seen.Add(named.WithNullableAnnotation(NullableAnnotation.NotAnnotated)))
        {
            return core is IArrayTypeSymbol ? TypesIn(core, seen) : [];
        }

        var plain = (INamedTypeSymbol)named.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var inner = plain.TypeArguments.Concat(IsData(plain) ? plain.GetMembers().OfType<IPropertySymbol>().Where(static property => !property.IsStatic).Select(static property => property.Type) : []);
        return inner.SelectMany(argument => TypesIn(argument, seen)).Prepend(plain).ToList();
    }

    private static bool IsData(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct && type.SpecialType == SpecialType.None && type.ContainingNamespace?.ToDisplayString().Split('.')[0] != "System";
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Analyzers;

/// <summary>
/// Says why a method with an attribute of ours is no tool, resource or prompt. It hosts the generator's own parser, so whatever the generator skips is reported here.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.LanguageVersionIsTooLow,
        Rules.MethodIsNotReachable,
        Rules.MethodIsGeneric,
        Rules.MethodIsAsyncVoid,
        Rules.MethodMustNotBeCalled,
        Rules.ClassCannotBeConstructed,
        Rules.NameIsInvalid,
        Rules.NamesAreEqual,
        Rules.ValueIsByReference,
        Rules.TypeIsNotSupported,
        Rules.TypeHasNoEnd,
        Rules.TypeCannotBeConstructed,
        Rules.MemberNamesAreEqual,
        Rules.RangeDoesNotFit,
        Rules.AttributeIsNotSupported,
        Rules.AssemblyHasNoCatalog,
        Rules.UriIsInvalid,
        Rules.VariablesAndParametersDiffer,
        Rules.VariableNeedsDefault,
        Rules.ValueIsNotText,
        Rules.UrisAreEqual,
        Rules.TemplatesOverlap,
        Rules.NothingIsReturned,
        Rules.ResultIsNoPrompt,
        Rules.CompletionIsNotFound,
        Rules.CompletionDoesNotFit,
        Rules.NothingToComplete,
        Rules.HeaderIsInvalid,
        Rules.TextBlockIsAlone,
        Rules.IconIsInvalid,
        Rules.MetaIsInvalid,
        Rules.NumberIsOutOfRange,
        Rules.SchemaIsInvalid,
        Rules.SchemaIsAlone,
        Rules.SchemaAndParametersDiffer,
        Rules.ContextDoesNotFit,
        Rules.UnionIsInvalid,
        Rules.ConstraintDoesNotFit,
        Rules.ExampleDoesNotFit,
        Rules.ProfileCannotSay,
        Rules.RegularExpressionIsInterpreted,
        Rules.PatternIsDotNets,
        Rules.FilterCannotBeMade,
        Rules.FilterDoesNotFit,
        Rules.LimitIsOutOfRange,
        Rules.VisibilityCannotBeMade,
        Rules.HiddenIsShared,
        Rules.AppUriIsInvalid,
        Rules.AppOriginIsInvalid,
        Rules.AppIsNoTool,
        Rules.AppViewIsMissing,
        Rules.TaskOutlivesRequest,
        Rules.FormIsNotFlat,
        Rules.TypeIsNoForm,
        Rules.QuestionDoesNotFit,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if (types.IsMcpAttrReferenced)
            {
                Start(start, types);
            }
        });
    }

    private static void Start(CompilationStartAnalysisContext start, KnownTypes types)
    {
        if (!types.IsLanguageSupported)
        {
            start.RegisterCompilationEndAction(static end => end.ReportDiagnostic(Diagnostic.Create(
                Rules.LanguageVersionIsTooLow, null, ((CSharpCompilation)end.Compilation).LanguageVersion.ToDisplayString())));
            return;
        }

        var found = new FoundPrimitives(types);
        start.RegisterSymbolAction(symbol => found.Parse((IMethodSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.Method);

        start.RegisterSymbolAction(
            symbol => FormParser.Parse(types, (INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic, symbol.CancellationToken), SymbolKind.NamedType);
        start.RegisterOperationAction(operation => CheckForm(operation, types), OperationKind.Invocation);

        // A local function is no symbol of its own to an analyzer, and in top-level statements it is what a newcomer writes first.
        start.RegisterSyntaxNodeAction(
            node =>
            {
                if (node.SemanticModel.GetDeclaredSymbol(node.Node, node.CancellationToken) is IMethodSymbol function)
                {
                    found.Parse(function, node.ReportDiagnostic, node.CancellationToken);
                }
            },
            SyntaxKind.LocalFunctionStatement);

        start.RegisterCompilationEndAction(end =>
        {
            found.ReportConflicts(end.ReportDiagnostic);
            ReportMissingCatalogs(end, types);
            IconParser.Parse(types, end.Compilation.Assembly, new Findings(end.ReportDiagnostic));
        });
    }

    // What a method is asked to read must have been generated.
    private static void CheckForm(OperationAnalysisContext operation, KnownTypes types)
    {
        if (operation.Operation is IInvocationOperation { TargetMethod: { Name: "ElicitAsync", TypeArguments: [INamedTypeSymbol form] } method } invocation
            && types.Is(method.ContainingType, KnownTypeNames.McpContext)
            && types.Attribute(form, KnownTypeNames.McpFormAttribute) is null)
        {
            var name = invocation.Syntax.DescendantNodes().OfType<GenericNameSyntax>().FirstOrDefault(static name => name.Identifier.ValueText == "ElicitAsync");
            operation.ReportDiagnostic(Diagnostic.Create(Rules.TypeIsNoForm, name?.TypeArgumentList.Arguments[0].GetLocation() ?? invocation.Syntax.GetLocation(), form.ShortName()));
        }
    }

    private static void ReportMissingCatalogs(CompilationAnalysisContext end, KnownTypes types)
    {
        foreach (var (attribute, type) in ProjectParser.IncludedTypes(types, end.Compilation.Assembly))
        {
            if (ProjectParser.CatalogOf(types, type.ContainingAssembly) is null)
            {
                var location = attribute.ApplicationSyntaxReference?.GetSyntax(end.CancellationToken).GetLocation();
                end.ReportDiagnostic(Diagnostic.Create(Rules.AssemblyHasNoCatalog, location, type.ContainingAssembly?.Name, type.ShortName()));
            }
        }
    }
}

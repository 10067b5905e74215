using McpAttr.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes.Migration;

/// <summary>Writes our types for the parameters that the official SDK injects.</summary>
internal static class ParameterMigration
{
    /// <summary>The server fills the parameter, there or here.</summary>
    public static bool IsInjected(ParameterSyntax parameter, SemanticModel model) =>
        model.GetDeclaredSymbol(parameter) is IParameterSymbol { Type: var type } symbol
        && (IsContext(type) || IsProgress(type) || IsService(symbol)
            || type.ToDisplayString() is "System.Threading.CancellationToken" or "System.IServiceProvider" or "System.Security.Claims.ClaimsPrincipal");

    public static IEnumerable<TextChange> Write(ParameterSyntax parameter, MethodDeclarationSyntax method, SemanticModel model)
    {
        if (parameter.Type is not { } written || model.GetDeclaredSymbol(parameter) is not IParameterSymbol { Type: var type } symbol)
        {
            yield break;
        }

        if (IsContext(type))
        {
            yield return new TextChange(written.Span, "McpContext");
        }
        else if (IsProgress(type))
        {
            yield return new TextChange(written.Span, "IProgress<McpProgress>");
            foreach (var creation in method.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Where(creation => IsProgressValue(model.GetTypeInfo(creation).Type)))
            {
                yield return new TextChange(creation.Type.Span, "McpProgress");
            }
        }
        else if (IsService(symbol) && symbol.GetAttributes().IsEmpty)
        {
            yield return new TextChange(new TextSpan(parameter.SpanStart, 0), "[McpService] ");
        }
    }

    private static bool IsContext(ITypeSymbol type) =>
        type.ToDisplayString() == OfficialSdk.Server || type.OriginalDefinition.ToDisplayString().StartsWith(OfficialSdk.RequestContext + "<", StringComparison.Ordinal);

    private static bool IsProgress(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IProgress", TypeArguments.Length: 1 } progress && IsProgressValue(progress.TypeArguments[0]);

    private static bool IsProgressValue(ITypeSymbol? type) => type?.ToDisplayString() == OfficialSdk.Progress;

    // Nobody can read an interface from JSON unless it is a collection, so the container supplies it.
    private static bool IsService(IParameterSymbol parameter) =>
        parameter.Type is { TypeKind: TypeKind.Interface } type
        && !IsProgress(type)
        && type.SpecialType == SpecialType.None
        && type.ToDisplayString() != "System.IServiceProvider"
        && type.OriginalDefinition.SpecialType == SpecialType.None
        && !type.AllInterfaces.Any(static face => face.SpecialType == SpecialType.System_Collections_IEnumerable);
}

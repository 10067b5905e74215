using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Parameters that the client fills when it is asked before the method runs.</summary>
internal static class QuestionParser
{
    private const int UsualTokens = 1_000;

    private static readonly (string Attribute, QuestionKind Kind)[] Kinds =
    [
        (KnownTypeNames.McpElicitAttribute, QuestionKind.Elicit),
        (KnownTypeNames.McpSampleAttribute, QuestionKind.Sample),
        (KnownTypeNames.McpRootsAttribute, QuestionKind.Roots),
    ];

    public static bool IsQuestion(KnownTypes types, IParameterSymbol parameter) =>
        Kinds.Any(kind => types.Attribute(parameter, kind.Attribute) is not null);

    /// <summary>What is asked for; null after a finding.</summary>
    public static QuestionParameter? Parse(Declaration declaration, IParameterSymbol parameter)
    {
        var types = declaration.Types;
        var (name, kind) = Kinds.First(kind => types.Attribute(parameter, kind.Attribute) is not null);
        var attribute = types.Attribute(parameter, name)!;
        if (Reason(types, kind, parameter) is { } expected)
        {
            declaration.Findings.Add(Rules.QuestionDoesNotFit, parameter, parameter.Name, kind, expected);
            return null;
        }

        var form = kind == QuestionKind.Elicit ? ((INamedTypeSymbol)parameter.Type).TypeArguments[0] : null;
        if (form is not null && types.Attribute(form, KnownTypeNames.McpFormAttribute) is null)
        {
            declaration.Findings.Add(Rules.TypeIsNoForm, parameter, form.ShortName());
            return null;
        }

        return new QuestionParameter(
            kind,
            parameter.Name,
            MemberSource.ArgumentName(types, parameter) ?? Naming.CamelCase(parameter.Name),
            parameter.Type.NullableAnnotation == NullableAnnotation.Annotated)
        {
            Form = form?.QualifiedName() ?? "",
            Text = attribute.ConstructorArguments is [{ Value: string text }] ? text : "",
            SystemPrompt = attribute.Named("SystemPrompt") as string,
            MaxTokens = attribute.Named("MaxTokens") as int? ?? UsualTokens,
        };
    }

    /// <summary>What the parameter would have to be; null when it is that.</summary>
    private static string? Reason(KnownTypes types, QuestionKind kind, IParameterSymbol parameter) => kind switch
    {
        QuestionKind.Elicit when !types.Is(parameter.Type, KnownTypeNames.McpElicitResult) => "McpElicitResult<T> of a form T",
        QuestionKind.Sample when !types.Is(parameter.Type, KnownTypeNames.McpSampleResult) => "McpSampleResult",
        QuestionKind.Roots when !types.Is(parameter.Type, KnownTypeNames.ReadOnlyList)
            || !types.Is(((INamedTypeSymbol)parameter.Type).TypeArguments[0], KnownTypeNames.McpRoot) => "IReadOnlyList<McpRoot>",
        _ => null,
    };
}

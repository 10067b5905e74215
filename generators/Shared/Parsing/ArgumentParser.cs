using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The parameters of a tool, resource or prompt: what the caller gives, and what the server gives.</summary>
internal sealed class ArgumentParser(Declaration declaration, ShapeParser inputs, SilencedWarnings warnings, LiteralSchema? schema)
{
    private readonly List<(IParameterSymbol Parameter, InputMember Member)> _found = [];

    /// <summary>The arguments, each with its parameter.</summary>
    public IReadOnlyList<(IParameterSymbol Parameter, InputMember Member)> Found => _found;

    public EquatableArray<ParameterModel> Parse(DocComment doc)
    {
        var parameters = new List<ParameterModel>();
        var names = new HashSet<string>();
        var isWhole = schema is not null && WholeSchemaParser.IsWhole(declaration.Types, schema, [.. declaration.Method.Parameters.Where(IsArgument)]);
        foreach (var parameter in declaration.Method.Parameters)
        {
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                declaration.Findings.Add(Rules.ValueIsByReference, parameter, $"the parameter '{parameter.Name}'", declaration.Method.Name, declaration.Noun);
            }
            else if (QuestionParser.IsQuestion(declaration.Types, parameter))
            {
                CheckArgumentAttributes(parameter, null);
                if (QuestionParser.Parse(declaration, parameter) is { } question)
                {
                    warnings.AddType(parameter.Type);
                    parameters.Add(question);
                }
            }
            else if (Injections.ForMethod(declaration.Types, parameter) is { } injected)
            {
                CheckArgumentAttributes(parameter, null);
                warnings.AddType(parameter.Type);
                parameters.Add(injected);
            }
            else if (isWhole)
            {
                CheckArgumentAttributes(parameter, null);
                parameters.Add(new WholeArguments(parameter.Type.QualifiedName()));
            }
            else if (Parse(parameter, doc) is { } member)
            {
                CheckArgumentAttributes(parameter, member);
                _found.Add((parameter, member));
                parameters.Add(new ArgumentParameter(member));
                if (!names.Add(member.Name))
                {
                    declaration.Findings.Add(Rules.MemberNamesAreEqual, parameter, declaration.Method.Name, member.Name);
                }
            }
        }

        HeaderRules.CheckUnique(declaration, _found);
        if (schema is not null && !isWhole)
        {
            WholeSchemaParser.Check(declaration, inputs, schema, _found);
        }

        return parameters.ToEquatableArray();
    }

    private bool IsArgument(IParameterSymbol parameter) => Injections.ForMethod(declaration.Types, parameter) is null;

    private InputMember? Parse(IParameterSymbol parameter, DocComment doc)
    {
        if (Members.Parse(inputs, parameter, doc.Parameter(parameter.Name) ?? Descriptions.Attribute(declaration.Types, parameter)) is not { } member)
        {
            return null;
        }

        // Arguments of prompts and variables of templates are text on the wire.
        if (declaration.Kind != PrimitiveKind.Tool && !inputs.IsText(member.Shape))
        {
            declaration.Findings.Add(Rules.ValueIsNotText, parameter, parameter.Type.ShortName(), parameter.Name, declaration.Noun);
            return null;
        }

        return member with { Header = HeaderRules.HeaderOf(declaration.Types, parameter) };
    }

    private void CheckArgumentAttributes(IParameterSymbol parameter, InputMember? argument)
    {
        HeaderRules.Check(declaration, inputs, parameter, argument);
        var isCompleted = argument is not null && Declaration.KindsOf(declaration.Types, declaration.Method).Any(static kind => kind != PrimitiveKind.Tool);
        if (!isCompleted && declaration.Types.Attribute(parameter, KnownTypeNames.McpCompleteAttribute) is not null)
        {
            declaration.Findings.Add(Rules.NothingToComplete, parameter, parameter.Name, declaration.Noun);
        }
    }
}

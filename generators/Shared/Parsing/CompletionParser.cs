using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What completes the arguments of a prompt or the variables of a template.</summary>
internal sealed class CompletionParser
{
    private readonly Declaration _declaration;
    private readonly ShapeParser _inputs;
    private readonly SilencedWarnings _warnings;
    private readonly IReadOnlyList<(IParameterSymbol Parameter, InputMember Member)> _arguments;

    // The nested class must not hide the one that it derives from.
    private readonly HashSet<string> _classNames = ["McpCompletion"];

    private CompletionParser(
        Declaration declaration, ShapeParser inputs, SilencedWarnings warnings, IReadOnlyList<(IParameterSymbol Parameter, InputMember Member)> arguments)
    {
        _declaration = declaration;
        _inputs = inputs;
        _warnings = warnings;
        _arguments = arguments;
    }

    private KnownTypes Types => _declaration.Types;

    public static IReadOnlyList<CompletionModel> Parse(
        Declaration declaration, ShapeParser inputs, SilencedWarnings warnings, IReadOnlyList<(IParameterSymbol Parameter, InputMember Member)> arguments)
    {
        var parser = new CompletionParser(declaration, inputs, warnings, arguments);
        return [.. arguments.Select(argument => parser.Parse(argument.Parameter, argument.Member)).OfType<CompletionModel>()];
    }

    private CompletionModel? Parse(IParameterSymbol parameter, InputMember argument)
    {
        if (Types.Attribute(parameter, KnownTypeNames.McpCompleteAttribute) is not { } attribute)
        {
            var values = _inputs.ValuesOf(argument.Shape);
            return values.Count == 0 ? null : new AllowedValuesCompletion(argument.Name, values);
        }

        var name = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var methods = _declaration.Method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToList();
        if (methods is not [var method] || !MethodRules.IsReachable(Types, method) || MethodRules.IsGeneric(method))
        {
            _declaration.Findings.Add(Rules.CompletionIsNotFound, parameter, name, argument.Name, _declaration.Method.ContainingType.ShortName());
            return null;
        }

        if (Signature(method, argument) is not { } signature)
        {
            _declaration.Findings.Add(Rules.CompletionDoesNotFit, parameter, name, argument.Name);
            return null;
        }

        _warnings.Add(method);
        var target = method.IsStatic ? null : TargetParser.Parse(Types, _declaration.Findings, _warnings, method, parameter, "completion");
        return new MethodCompletion(argument.Name, ClassName(parameter), new MethodModel(
            method.ContainingType.QualifiedName(), method.Name, target, signature.Parameters, signature.Result, Injections.NeedsServices(Types, method, target)));
    }

    private (EquatableArray<ParameterModel> Parameters, ResultModel Result)? Signature(IMethodSymbol method, InputMember argument)
    {
        if (method.Parameters is not [{ Type.SpecialType: SpecialType.System_String, RefKind: RefKind.None or RefKind.In }, ..] || Result(method) is not { } result)
        {
            return null;
        }

        var parameters = new List<ParameterModel> { new CompletedText() };
        foreach (var parameter in method.Parameters.Skip(1))
        {
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                return null;
            }

            if (Injections.ForMethod(Types, parameter) is { } injected)
            {
                _warnings.AddType(parameter.Type);
                parameters.Add(injected);
            }
            else if (Other(parameter, argument) is { } member)
            {
                parameters.Add(new ArgumentParameter(member));
            }
            else
            {
                return null;
            }
        }

        return (parameters.ToEquatableArray(), result);
    }

    // Another argument of the prompt or template, as far as the client knows it already.
    private InputMember? Other(IParameterSymbol parameter, InputMember argument)
    {
        var name = new MemberSource(null, parameter).NameOnTheWire(Types);
        var other = name == argument.Name ? null : _arguments.Select(static found => found.Member).FirstOrDefault(member => member.Name == name);
        if (other is null || Members.Parse(_inputs, parameter, null) is not { } member || !_inputs.IsText(member.Shape))
        {
            return null;
        }

        // What the prompt or template itself would take for a missing one.
        return member.IsRequired && other.Default is { } fallback && other.Shape.Type == member.Shape.Type
            ? member with { IsRequired = false, Default = fallback }
            : member;
    }

    private ResultModel? Result(IMethodSymbol method)
    {
        if (method.ReturnsByRef || method.ReturnsByRefReadonly || ResultParser.TypeOf(Types, method) is not { } type)
        {
            return null;
        }

        var isTask = ResultParser.IsTask(Types, method.ReturnType);
        return isTask && method.ReturnType.NullableAnnotation == NullableAnnotation.Annotated ? null
            : Types.Is(type, KnownTypeNames.McpCompletionResult) ? new ResultModel(ResultKind.Result, type.QualifiedName(), null, isTask)
            : Sequences.ElementOf(Types, type) is { SpecialType: SpecialType.System_String, NullableAnnotation: not NullableAnnotation.Annotated }
                ? new ResultModel(ResultKind.Values, type.QualifiedName(), null, isTask)
            : null;
    }

    private string ClassName(IParameterSymbol parameter)
    {
        var name = char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1) + "Completion";
        while (!_classNames.Add(name))
        {
            name += "_";
        }

        return name;
    }
}

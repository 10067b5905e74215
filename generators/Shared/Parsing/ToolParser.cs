using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Decides what a method with <c>[McpTool]</c> means. The generator and the analyzer both ask here, so they cannot disagree.</summary>
internal sealed class ToolParser
{
    private readonly KnownTypes _types;
    private readonly IMethodSymbol _method;
    private readonly AttributeData _attribute;
    private readonly Findings _findings;
    private readonly SilencedWarnings _warnings;
    private readonly CancellationToken _cancellationToken;

    private ToolParser(KnownTypes types, IMethodSymbol method, AttributeData attribute, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        _types = types;
        _method = method;
        _attribute = attribute;
        _findings = new Findings(report);
        _warnings = new SilencedWarnings(types);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The tool, silently; null also when nothing can be generated for the compilation at all.</summary>
    public static ToolModel? Parse(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var types = KnownTypes.Of(compilation);
        return types.IsLanguageSupported ? Parse(types, method, null, cancellationToken) : null;
    }

    /// <summary>The tool; null when the method is none, or a finding keeps it from being one.</summary>
    /// <param name="types">The known types of the method's compilation.</param>
    /// <param name="method">The method.</param>
    /// <param name="report">Gets the findings, or null.</param>
    /// <param name="cancellationToken">Ends the parsing.</param>
    public static ToolModel? Parse(KnownTypes types, IMethodSymbol method, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        method = method.PartialDefinitionPart ?? method;
        return types.Attribute(method, KnownTypeNames.McpToolAttribute) is { } attribute
            ? new ToolParser(types, method, attribute, report, cancellationToken).Parse()
            : null;
    }

    private ToolModel? Parse()
    {
        CheckMethod();
        if (_findings.Any)
        {
            return null;
        }

        _warnings.Add(_method);
        var name = Name();
        var doc = DocComment.Of(_method, _cancellationToken);
        var target = _method.IsStatic ? null : TargetParser.Parse(_types, _findings, _warnings, _method);
        var inputs = new ShapeParser(_types, _findings, _warnings, Direction.Input, _cancellationToken);
        var outputs = new ShapeParser(_types, _findings, _warnings, Direction.Output, _cancellationToken);
        var parameters = Parameters(inputs, doc);
        var result = ResultParser.Parse(outputs, _method, isStructured: _attribute.Named("StructuredContent") is not false);
        if (_findings.Any || result is null)
        {
            return null;
        }

        return new ToolModel
        {
            Namespace = GeneratedName.Namespace(_types.Compilation.AssemblyName),
            ClassName = GeneratedName.Tool(_method),
            Name = name,
            Title = _attribute.Named("Title") as string ?? Naming.Title(name),
            Description = doc.Text ?? Descriptions.Attribute(_types, _method),
            Hints = Hints(),
            ContainingType = _method.ContainingType.QualifiedName(),
            Method = _method.Name,
            Target = target,
            Parameters = parameters,
            Result = result,
            Inputs = inputs.Definitions,
            Outputs = outputs.Definitions,
            NeedsServices = NeedsServices(target),
            Warnings = _warnings.Ids,
        };
    }

    private void CheckMethod()
    {
        if (_method.MethodKind != MethodKind.Ordinary || IsFileLocal(_method.ContainingType) || _method is { IsStatic: true, IsAbstract: true }
            || !_types.Compilation.IsSymbolAccessibleWithin(_method, _types.Compilation.Assembly))
        {
            _findings.Add(Rules.ToolIsNotReachable, _method, _method.Name);
        }
        else if (IsError(_method) || IsError(_method.ContainingType))
        {
            _findings.Add(Rules.ToolMustNotBeCalled, _method, _method.Name);
        }

        if (_method.IsGenericMethod || IsGeneric(_method.ContainingType))
        {
            _findings.Add(Rules.ToolIsGeneric, _method, _method.Name);
        }

        if (_method.ReturnsVoid && (_method.PartialImplementationPart ?? _method).IsAsync)
        {
            _findings.Add(Rules.ToolIsAsyncVoid, _method, _method.Name);
        }

        if (_method.ReturnsByRef || _method.ReturnsByRefReadonly)
        {
            _findings.Add(Rules.ValueIsByReference, _method, "the result", _method.Name);
        }
    }

    private string Name()
    {
        var name = _attribute.Named("Name") as string ?? Naming.ToolName(_method.Name);
        if (name.Length is 0 or > Naming.LongestToolName || !name.All(Naming.IsOfToolName))
        {
            _findings.Add(Rules.ToolNameIsInvalid, _method, name);
        }

        return name;
    }

    private EquatableArray<ParameterModel> Parameters(ShapeParser inputs, DocComment doc)
    {
        var parameters = new List<ParameterModel>();
        var names = new HashSet<string>();
        foreach (var parameter in _method.Parameters)
        {
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                _findings.Add(Rules.ValueIsByReference, parameter, $"the parameter '{parameter.Name}'", _method.Name);
            }
            else if (Injections.ForTool(_types, parameter) is { } injected)
            {
                _warnings.AddType(parameter.Type);
                parameters.Add(injected);
            }
            else if (Members.Parse(inputs, parameter, doc.Parameter(parameter.Name) ?? Descriptions.Attribute(_types, parameter)) is { } member)
            {
                parameters.Add(new ArgumentParameter(member));
                if (!names.Add(member.Name))
                {
                    _findings.Add(Rules.MemberNamesAreEqual, parameter, _method.Name, member.Name);
                }
            }
        }

        return parameters.ToEquatableArray();
    }

    private ToolHints Hints()
    {
        var isReadOnly = _attribute.Named("ReadOnly") is true;
        return new ToolHints(
            isReadOnly,
            Destructive: !isReadOnly && _attribute.Named("Destructive") is not false,
            Idempotent: isReadOnly || _attribute.Named("Idempotent") is true,
            OpenWorld: _attribute.Named("OpenWorld") is not false);
    }

    private string? NeedsServices(TargetModel? target)
    {
        static bool Needs(InjectedParameter? parameter) => parameter is { Kind: InjectionKind.Service or InjectionKind.ServiceProvider };

        return target is not null && target.ConstructorArguments.Any(Needs)
            ? _method.ContainingType.ToDisplayString()
            : _method.Parameters.FirstOrDefault(parameter => Needs(Injections.ForTool(_types, parameter)))?.ToDisplayString();
    }

    private bool IsError(ISymbol symbol) =>
        _types.Attribute(symbol, KnownTypeNames.ObsoleteAttribute) is { ConstructorArguments: [_, { Value: true }] };

    private static bool IsGeneric(INamedTypeSymbol? type) => type is not null && (type.Arity > 0 || IsGeneric(type.ContainingType));

    private static bool IsFileLocal(INamedTypeSymbol? type) => type is not null && (type.IsFileLocal || IsFileLocal(type.ContainingType));
}

using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Decides what tools, resources and prompts have in common.</summary>
internal sealed class PrimitiveParser
{
    private readonly Declaration _declaration;
    private readonly SilencedWarnings _warnings;
    private readonly ShapeParser _inputs;
    private readonly ShapeParser _outputs;

    private PrimitiveParser(Declaration declaration)
    {
        _declaration = declaration;
        _warnings = new SilencedWarnings(Types);
        _inputs = new ShapeParser(Types, Findings, _warnings, Direction.Input, declaration.CancellationToken);
        _outputs = new ShapeParser(Types, Findings, _warnings, Direction.Output, declaration.CancellationToken);
    }

    private KnownTypes Types => _declaration.Types;

    private IMethodSymbol Method => _declaration.Method;

    private Findings Findings => _declaration.Findings;

    /// <summary>The common part; null after a finding.</summary>
    public static PrimitiveModel? Parse(Declaration declaration)
    {
        MethodRules.Check(declaration);
        return declaration.Findings.Any ? null : new PrimitiveParser(declaration).Parse();
    }

    private PrimitiveModel? Parse()
    {
        _warnings.Add(Method);
        var name = Name();
        var doc = DocComment.Of(Method, _declaration.CancellationToken);
        var target = Method.IsStatic ? null : TargetParser.Parse(Types, Findings, _warnings, Method, Method, _declaration.Noun);
        var schema = WholeSchemaParser.Parse(_declaration);
        var arguments = new ArgumentParser(_declaration, _inputs, _warnings, schema);
        var parameters = arguments.Parse(doc);
        var result = ResultParser.Parse(_declaration, _outputs);
        var completions = _declaration.Kind == PrimitiveKind.Tool ? [] : CompletionParser.Parse(_declaration, _inputs, _warnings, arguments.Found);
        var icons = IconParser.Parse(Types, Method, Findings);
        var app = AppParser.Parse(_declaration);
        var meta = MetaParser.Parse(Types, Method, Findings, isTaken: app?.Name);
        var filters = FilterParser.Parse(_declaration, _warnings);
        var visibility = VisibilityParser.Parse(_declaration, _warnings);
        var limits = LimitParser.Parse(_declaration);
        if (Findings.Any || result is null)
        {
            return null;
        }

        return new PrimitiveModel
        {
            Namespace = GeneratedName.Namespace(Types.Compilation.AssemblyName),
            ClassName = GeneratedName.Primitive(Method, isOnly: Declaration.KindsOf(Types, Method).Count() == 1, _declaration.Noun),
            Name = name,
            Title = _declaration.Attribute.Named("Title") as string ?? Naming.Title(name),
            Description = doc.Text ?? Descriptions.Attribute(Types, Method),
            Icons = icons.ToEquatableArray(),
            Meta = (app is null ? meta : meta.Prepend(app)).ToEquatableArray(),
            App = app?.Json,
            Tags = _declaration.Attribute.NamedStrings("Tags").Distinct().ToEquatableArray(),
            Method = new MethodModel(Method.ContainingType.QualifiedName(), Method.Name, target, parameters, result, Injections.NeedsServices(Types, Method, target))
            {
                IsSingleUse = _declaration.Attribute.Named("SingleUse") is true,
                Task = (TaskSupport)(_declaration.Attribute.Named("Task") as int? ?? 0),
            },
            InputSchema = schema?.Json,
            Completions = completions.ToEquatableArray(),
            Filters = filters.ToEquatableArray(),
            Visibility = visibility.ToEquatableArray(),
            Limits = limits.ToEquatableArray(),
            Inputs = _inputs.Definitions,
            Outputs = _outputs.Definitions,
            Warnings = _warnings.Ids,
        };
    }

    private string Name()
    {
        var name = _declaration.Attribute.Named("Name") as string ?? Naming.NameOnTheWire(Method.Name);
        if (name.Length is 0 or > Naming.LongestName || !name.All(Naming.IsOfName))
        {
            Findings.Add(Rules.NameIsInvalid, Method, name, _declaration.Noun, char.ToUpperInvariant(_declaration.Noun[0]) + _declaration.Noun.Substring(1));
        }

        return name;
    }
}

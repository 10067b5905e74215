using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What the validation attributes of System.ComponentModel.DataAnnotations demand of a member that is read.</summary>
/// <remarks>Each becomes a keyword and a check. One that cannot be both is an error at its own line, because the schema would promise something else.</remarks>
internal sealed class ConstraintParser
{
    private readonly ShapeParser _shapes;
    private readonly ITypeSymbol _type;
    private readonly Site _site;
    private TypeShape _shape;
    private bool _isComplete = true;

    private ConstraintParser(ShapeParser shapes, TypeShape shape, ITypeSymbol type, Site site)
    {
        _shapes = shapes;
        _shape = shape;
        _type = type;
        _site = site;
    }

    private KnownTypes Types => _shapes.Types;

    private Constraints Constraints
    {
        get => _shape.Constraints;
        set => _shape = _shape with { Constraints = value };
    }

    /// <summary>The shape with what the attributes of both the property and the parameter demand; null after a finding.</summary>
    public static TypeShape? Apply(ShapeParser shapes, MemberSource source, TypeShape shape, ITypeSymbol type, Site site)
    {
        var parser = new ConstraintParser(shapes, shape, type, site);
        parser.Add(source.Parameter);
        parser.Add(source.Property);
        return parser._isComplete ? parser._shape : null;
    }

    private void Add(ISymbol? symbol)
    {
        foreach (var attribute in symbol?.GetAttributes() ?? [])
        {
            if ((IsValidation(attribute.AttributeClass) || Types.Is(attribute.AttributeClass, KnownTypeNames.McpPatternAttribute)) && Reason(attribute, symbol!) is { } reason)
            {
                _shapes.Findings.Add(reason.Rule, attribute, _site.Symbol, [.. reason.Arguments]);
                _isComplete = false;
            }
        }
    }

    // [DataType] derives from the validation attribute too, but only says what a text is.
    private bool IsValidation(INamedTypeSymbol? attribute) =>
        Types.IsOrDerivesFrom(attribute, KnownTypeNames.ValidationAttribute) && !Types.Is(attribute, KnownTypeNames.DataTypeAttribute);

    private (DiagnosticDescriptor Rule, object?[] Arguments)? Reason(AttributeData attribute, ISymbol symbol)
    {
        var type = attribute.AttributeClass!;
        var name = type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Attribute".Length) : type.Name;
        string? reason;
        switch (name)
        {
            case "Range" when Types.Is(type, KnownTypeNames.RangeAttribute):
                return AddRange(attribute) is { } fault ? (Rules.RangeDoesNotFit, [_site.Path, fault]) : null;
            case "StringLength" when Types.Is(type, KnownTypeNames.StringLengthAttribute):
            case "MinLength" when Types.Is(type, KnownTypeNames.MinLengthAttribute):
            case "MaxLength" when Types.Is(type, KnownTypeNames.MaxLengthAttribute):
            case "Length" when Types.Is(type, KnownTypeNames.LengthAttribute):
                reason = AddLength(attribute, name);
                break;
            case "AllowedValues" when Types.Is(type, KnownTypeNames.AllowedValuesAttribute):
                reason = AddAllowed(attribute);
                break;
            case "DeniedValues" when Types.Is(type, KnownTypeNames.DeniedValuesAttribute):
                reason = AddDenied(attribute);
                break;
            case "EmailAddress" when Types.Is(type, KnownTypeNames.EmailAddressAttribute):
                reason = AddFormat(TextFormat.Email);
                break;
            case "Url" when Types.Is(type, KnownTypeNames.UrlAttribute):
                reason = AddFormat(TextFormat.Url);
                break;
            case "Base64String" when Types.Is(type, KnownTypeNames.Base64StringAttribute):
                reason = AddFormat(TextFormat.Base64);
                break;
            case "RegularExpression" when Types.Is(type, KnownTypeNames.RegularExpressionAttribute):
            case "McpPattern":
                reason = AddPattern(attribute, symbol, name);
                break;
            case "Required" when Types.Is(type, KnownTypeNames.RequiredAttribute):
                AddRequired(attribute);
                return null;
            default:
                return (Rules.AttributeIsNotSupported, [type.Name, _site.Path]);
        }

        return reason is null ? null : (Rules.ConstraintDoesNotFit, [name, _site.Path, reason]);
    }

    private string? AddRange(AttributeData attribute)
    {
        if (Constraints.Range is not null || Constraints.TimeRange is not null)
        {
            return "the property and the parameter both have one";
        }

        if (_shape is ScalarShape { Kind: var kind } && Times.IsTime(kind))
        {
            var times = Times.Range(Types, kind, attribute, out var fault);
            Constraints = Constraints with { TimeRange = times };
            return fault;
        }

        var range = Ranges.Of(_shape, attribute, out var reason);
        Constraints = Constraints with { Range = range };
        return reason;
    }

    private string? AddLength(AttributeData attribute, string name)
    {
        if (_shape is not ScalarShape { Kind: ScalarKind.String } && (name == "StringLength" || _shape.Counted == Counted.Nothing))
        {
            return name == "StringLength" ? "only a string has characters to count" : "only a string or a collection has a length";
        }

        if (Lengths.Of(attribute, name) is not { } length)
        {
            return "the bounds are no lengths, or not in order";
        }

        var known = Constraints.Length ?? new LengthRange(0, null);
        var both = new LengthRange(Math.Max(known.Minimum, length.Minimum), known.Maximum is { } maximum && maximum < (length.Maximum ?? int.MaxValue) ? maximum : length.Maximum);
        if (both.Minimum > (both.Maximum ?? int.MaxValue))
        {
            return "no length satisfies it and the other attributes";
        }

        Constraints = Constraints with { Length = both };
        return null;
    }

    private string? AddAllowed(AttributeData attribute)
    {
        var reason = Values(attribute, out var values);
        if (reason is null && values.Count == 0)
        {
            reason = "it allows no value";
        }

        if (reason is null && Constraints.Allowed.Count > 0)
        {
            reason = "the property and the parameter both have one";
        }

        Constraints = Constraints with { Allowed = values };
        return reason;
    }

    private string? AddDenied(AttributeData attribute)
    {
        var reason = Values(attribute, out var values);
        if (reason is null && _shape.IsNullable && IsNullNamed(attribute))
        {
            return "the type takes null; make it not nullable instead of denying null";
        }

        Constraints = Constraints with { Denied = Constraints.Denied.Concat(values).Distinct().ToEquatableArray() };
        return reason;
    }

    private string? Values(AttributeData attribute, out EquatableArray<ConstantValue> values)
    {
        var found = new List<ConstantValue>();
        foreach (var constant in Constants(attribute).Where(static constant => !constant.IsNull))
        {
            var spellings = ConstantValues.Of(_shapes, _shape, constant);
            if (spellings.Count == 0)
            {
                values = default;
                return $"{constant.ToCSharpString()} is no value of the type '{_type.ShortName()}'";
            }

            found.AddRange(spellings);
        }

        values = found.Distinct().ToEquatableArray();
        return null;
    }

    // One argument that is null is no array of one null to the compiler, but no array at all.
    private static ImmutableArray<TypedConstant> Constants(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } values] ? values.Values : [];

    private static bool IsNullNamed(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ IsNull: true }] || Constants(attribute).Any(static constant => constant.IsNull);

    private string? AddFormat(TextFormat format)
    {
        if (_shape is not ScalarShape { Kind: ScalarKind.String })
        {
            return "only a string has such a form";
        }

        if (Constraints.Format != TextFormat.Any && Constraints.Format != format)
        {
            return "another attribute asks for another form";
        }

        Constraints = Constraints with { Format = format };
        return null;
    }

    private string? AddPattern(AttributeData attribute, ISymbol symbol, string name)
    {
        if (_shape is not ScalarShape { Kind: ScalarKind.String })
        {
            return "only a string matches a pattern";
        }

        if (Constraints.Pattern is not null)
        {
            return "another attribute has a pattern already";
        }

        var pattern = name == "McpPattern"
            ? Patterns.OfMember(Types, attribute, symbol.ContainingType, out var fault, out var inexpressible)
            : Patterns.OfText(attribute, out fault, out inexpressible);
        if (pattern is not null && name != "McpPattern")
        {
            _shapes.Findings.Advise(Rules.RegularExpressionIsInterpreted, attribute, _site.Symbol, _site.Path);
        }

        if (inexpressible is not null)
        {
            _shapes.Findings.Advise(Rules.PatternIsDotNets, attribute, _site.Symbol, _site.Path, inexpressible);
        }

        Constraints = Constraints with { Pattern = pattern };
        return fault;
    }

    // What is required is never null; a string must also have something in it.
    private void AddRequired(AttributeData attribute)
    {
        _shape = _shape with { IsNullable = false };
        if (_shape is ScalarShape { Kind: ScalarKind.String } && attribute.Named("AllowEmptyStrings") is not true)
        {
            Constraints = Constraints with { IsNotBlank = true };
        }
    }
}

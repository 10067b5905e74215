using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Decides what a type with <c>[McpForm]</c> means: an object of flat values, as client/elicitation allows.</summary>
internal static class FormParser
{
    private const string WaysOut = "a form has strings, numbers, booleans, dates, URIs, enums, and arrays of enums";

    /// <summary>The form, silently; null when the type is none.</summary>
    public static FormModel? Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        Parse(KnownTypes.Of(compilation), type, null, cancellationToken);

    /// <summary>What the type is made; null when it is not, a finding keeps it from being so, or nothing can be generated for the compilation at all.</summary>
    /// <param name="types">The known types of the type's compilation.</param>
    /// <param name="type">The type.</param>
    /// <param name="report">Gets the findings, or null.</param>
    /// <param name="cancellationToken">Ends the parsing.</param>
    public static FormModel? Parse(KnownTypes types, INamedTypeSymbol type, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        if (!types.IsLanguageSupported || types.Attribute(type, KnownTypeNames.McpFormAttribute) is null)
        {
            return null;
        }

        var findings = new Findings(report);
        if (Unreachable(types, type) is { } reason)
        {
            findings.Add(Rules.FormIsNotFlat, type, type.ShortName(), type.ShortName(), reason);
            return null;
        }

        var warnings = new SilencedWarnings(types);
        warnings.Add(type);
        var shapes = new ShapeParser(types, findings, warnings, Direction.Input, cancellationToken);
        if (shapes.Parse(type, new Site(type, type.Name)) is not NamedShape shape || findings.Any
            || shapes.Definitions.FirstOrDefault(definition => definition.Id == shape.Id) is not ObjectInput input)
        {
            if (!findings.Any)
            {
                findings.Add(Rules.FormIsNotFlat, type, type.ShortName(), type.ShortName(), "a form is a record or a class with members of its own");
            }

            return null;
        }

        var fields = input.Members.Select(bound => Field(types, shapes, findings, type, bound.Member)).ToList();
        return findings.Any
            ? null
            : new FormModel
            {
                Namespace = GeneratedName.Namespace(types.Compilation.AssemblyName),
                ClassName = shape.JsonClass.Substring(0, shape.JsonClass.Length - "Json".Length) + "Form",
                Type = shape.Id,
                JsonClass = shape.JsonClass,
                Fields = fields.ToEquatableArray(),
                Inputs = shapes.Definitions,
                Warnings = warnings.Ids,
            };
    }

    private static string? Unreachable(KnownTypes types, INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.Arity > 0)
            {
                return "a generic type is no form; derive a type from it";
            }

            if (outer.IsFileLocal)
            {
                return "generated code cannot name a type that is local to its file";
            }
        }

        return types.Compilation.IsSymbolAccessibleWithin(type, types.Compilation.Assembly) ? null : "generated code cannot name a private type";
    }

    private static FormField Field(KnownTypes types, ShapeParser shapes, Findings findings, INamedTypeSymbol type, InputMember member)
    {
        var property = MemberSource.PropertiesOf(type).FirstOrDefault(property => string.Equals(property.Name, member.Identifier, StringComparison.OrdinalIgnoreCase));
        var parameter = type.InstanceConstructors.SelectMany(static constructor => constructor.Parameters).FirstOrDefault(parameter => parameter.Name == member.Identifier);
        if (NotFlat(shapes, member.Shape) is { } reason)
        {
            findings.Add(Rules.FormIsNotFlat, property ?? (ISymbol?)parameter ?? type, member.Identifier, type.ShortName(), reason);
        }
        else if (member.IsSecret)
        {
            // client/elicitation, "Security Considerations".
            findings.Add(Rules.FormIsNotFlat, property ?? (ISymbol?)parameter ?? type, member.Identifier, type.ShortName(), "a form must not ask for secrets; use ElicitUrlAsync");
        }

        return new FormField(
            member,
            Descriptions.Display(types, property) ?? Descriptions.Display(types, parameter),
            types.Attribute(property, KnownTypeNames.McpLegacyTitlesAttribute) is not null || types.Attribute(parameter, KnownTypeNames.McpLegacyTitlesAttribute) is not null);
    }

    private static string? NotFlat(ShapeParser shapes, TypeShape shape) => shape switch
    {
        ScalarShape { Kind: var kind } scalar when IsFlat(kind) =>
            scalar.Constraints.Format == TextFormat.Base64 ? "people do not write base64"
            : scalar.Constraints.Denied.Count > 0 ? "a form cannot say which values are denied"
            : scalar.Constraints.Allowed.Count > 0 && kind != ScalarKind.String ? "a form can list the allowed values of a string alone"
            : null,
        NamedShape named when shapes.EnumOf(named) is not null => null,
        SequenceShape { Element: NamedShape { IsNullable: false } element } when shapes.EnumOf(element) is { IsFlags: false } => null,
        _ => WaysOut,
    };

    private static bool IsFlat(ScalarKind kind) =>
        kind.IsNumber() || kind is ScalarKind.Boolean or ScalarKind.String or ScalarKind.DateOnly or ScalarKind.DateTime or ScalarKind.DateTimeOffset or ScalarKind.Uri;
}

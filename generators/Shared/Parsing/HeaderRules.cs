using System.Globalization;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[McpHeader]</c>: clients drop a tool whose <c>x-mcp-header</c> breaks a rule (specification 2026-07-28, server/tools, x-mcp-header).</summary>
internal static class HeaderRules
{
    private const decimal MaximumSafeInteger = 9007199254740991;

    public static string? HeaderOf(KnownTypes types, IParameterSymbol parameter) =>
        types.Attribute(parameter, KnownTypeNames.McpHeaderAttribute) is { ConstructorArguments: [{ Value: string name }] } ? name : null;

    public static void Check(Declaration declaration, ShapeParser shapes, IParameterSymbol parameter, InputMember? argument)
    {
        if (HeaderOf(declaration.Types, parameter) is { } header && Reason(declaration, shapes, header, argument) is { } reason)
        {
            declaration.Findings.Add(Rules.HeaderIsInvalid, parameter, header, parameter.Name, reason);
        }
    }

    public static void CheckUnique(Declaration declaration, IEnumerable<(IParameterSymbol Parameter, InputMember Member)> arguments)
    {
        foreach (var same in arguments.Where(static argument => argument.Member.Header is not null).GroupBy(static argument => argument.Member.Header, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (parameter, member) in same.Skip(1))
            {
                declaration.Findings.Add(Rules.HeaderIsInvalid, parameter, member.Header, parameter.Name, "another argument has the same one");
            }
        }
    }

    private static string? Reason(Declaration declaration, ShapeParser shapes, string header, InputMember? argument) =>
        argument is null || declaration.Kind != PrimitiveKind.Tool ? "only an argument of a tool has a header"
        : header.Length == 0 || !header.All(IsTokenCharacter) ? "the name must be a token of RFC 9110: letters, digits and !#$%&'*+-.^_`|~"
        : argument.IsSecret ? "headers are logged by proxies, so a secret must not be in one"
        : !shapes.IsText(argument.Shape) || !IsAllowed(argument.Shape) ? "only a string, a boolean, or an integer from -9007199254740991 to 9007199254740991 (see [Range]) can be in a header"
        : null;

    private static bool IsAllowed(TypeShape shape) => shape switch
    {
        ScalarShape { Kind: var kind } scalar when kind.IsInteger() => IsSafe(kind, scalar.Constraints.Range),
        ScalarShape { Kind: var kind } => !kind.IsNumber(),
        _ => true,
    };

    private static bool IsSafe(ScalarKind kind, NumberRange? range)
    {
        var (minimum, maximum) = IntegerBounds.Of(kind);
        return Bound(range?.Minimum, minimum) >= -MaximumSafeInteger && Bound(range?.Maximum, maximum) <= MaximumSafeInteger;
    }

    private static decimal Bound(string? bound, decimal natural) => bound is null ? natural : decimal.Parse(bound, CultureInfo.InvariantCulture);

    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;
}

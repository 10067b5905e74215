using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>The regular expressions that strings must match as a whole.</summary>
internal static class Patterns
{
    // Options of newer runtimes, and Compiled, change how an expression runs, not whether it is one.
    private const RegexOptions KnownOptions = RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.Singleline
        | RegexOptions.IgnorePatternWhitespace | RegexOptions.RightToLeft | RegexOptions.ECMAScript | RegexOptions.CultureInvariant;

    /// <summary><c>[RegularExpression]</c>: the runtime makes the <c>Regex</c>, once.</summary>
    public static PatternModel? OfText(AttributeData attribute, out string? fault, out string? inexpressible)
    {
        var pattern = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        inexpressible = null;
        fault = Invalid(pattern, RegexOptions.None);
        return fault is null
            ? new PatternModel(PatternTranslator.Translate(pattern, RegexOptions.None, out inexpressible), pattern, $"McpRegularExpression.Of({SymbolDisplay.FormatLiteral(pattern, quote: true)})")
            : null;
    }

    /// <summary><c>[McpPattern]</c>: a member of the user's own has the <c>Regex</c>, most often made by <c>[GeneratedRegex]</c>.</summary>
    public static PatternModel? OfMember(KnownTypes types, AttributeData attribute, INamedTypeSymbol around, out string? fault, out string? inexpressible)
    {
        inexpressible = null;
        var name = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var type = attribute.Named("Type") as INamedTypeSymbol ?? around;
        var member = type.GetMembers(name).FirstOrDefault(member => member is IMethodSymbol { Parameters.IsEmpty: true, Arity: 0 } or IPropertySymbol or IFieldSymbol);
        var result = member switch
        {
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        if (member is not { IsStatic: true } || !types.Is(result, KnownTypeNames.Regex))
        {
            fault = $"'{type.ShortName()}' has no static member '{name}' that is a Regex";
            return null;
        }

        if (!types.Compilation.IsSymbolAccessibleWithin(member, types.Compilation.Assembly) || type.IsGenericType || MethodRules.IsFileLocal(type))
        {
            fault = $"generated code cannot reach '{name}'; make it internal or public, in a type that is, and that is not generic";
            return null;
        }

        var code = $"{type.QualifiedName()}.{GeneratedName.Escape(name)}{(member is IMethodSymbol ? "()" : "")}";
        var source = types.Attribute((member as IMethodSymbol)?.PartialDefinitionPart ?? member, KnownTypeNames.GeneratedRegexAttribute) ?? types.Attribute(member, KnownTypeNames.GeneratedRegexAttribute);
        if (source?.ConstructorArguments.FirstOrDefault().Value is not string pattern)
        {
            fault = null;
            inexpressible = "nothing of it, because the pattern stands in no [GeneratedRegex]";
            return new PatternModel(null, name, code);
        }

        var options = (RegexOptions)(source.ConstructorArguments.Length > 1 ? source.ConstructorArguments[1].Value as int? ?? 0 : 0);
        fault = Invalid(pattern, options)
            ?? (PatternTranslator.IsUnambiguous(pattern) ? null : $"a match of '{pattern}' may end before the string does; write it from ^ to $, such as ^(?:{pattern})$");
        return fault is null ? new PatternModel(PatternTranslator.Translate(pattern, options, out inexpressible), pattern, code) : null;
    }

    private static string? Invalid(string pattern, RegexOptions options)
    {
        try
        {
            _ = new Regex(pattern, options & KnownOptions, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (ArgumentException exception)
        {
            return "it is no regular expression: " + exception.Message;
        }
    }
}

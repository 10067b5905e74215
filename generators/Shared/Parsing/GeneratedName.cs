using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace McpAttr.Roslyn.Parsing;

/// <summary>
/// Names of generated namespaces and classes. A name is made from what it belongs to alone, so that an edit elsewhere cannot change it:
/// qualified names joined by <c>_</c>, and a hash of the whole only where that could stand for something else too.
/// </summary>
internal static class GeneratedName
{
    public static string Namespace(string? assemblyName)
    {
        var name = assemblyName ?? "Program";
        var identifier = name.Replace('.', '_');
        return "McpAttr.Generated." + (SyntaxFacts.IsValidIdentifier(identifier) && name.IndexOf('_') < 0 ? Escape(identifier) : Hashed(identifier, name));
    }

    /// <summary>The class of a tool, resource or prompt: <c>App_Weather_GetForecast</c>.</summary>
    /// <param name="method">The method.</param>
    /// <param name="isOnly">The method is nothing else besides.</param>
    /// <param name="noun">What it is.</param>
    public static string Primitive(IMethodSymbol method, bool isOnly, string noun)
    {
        var identifier = new StringBuilder();
        var isUnique = Append(identifier, method.ContainingType) & method.Name.IndexOf('_') < 0
            && isOnly
            && !method.Name.EndsWith("Json", StringComparison.Ordinal)
            && method.ContainingType.GetMembers(method.Name).Length == 1;
        identifier.Append('_').Append(method.Name);
        return isUnique ? identifier.ToString() : Hashed(identifier.ToString(), (isOnly ? "" : noun) + (method.GetDocumentationCommentId() ?? method.ToDisplayString()));
    }

    /// <summary>The class that reads and writes a type: <c>App_ForecastJson</c>.</summary>
    public static string Json(INamedTypeSymbol type, string id)
    {
        var identifier = new StringBuilder();
        var isUnique = Append(identifier, type);
        return (isUnique ? identifier.ToString() : Hashed(identifier.ToString(), id)) + "Json";
    }

    /// <summary>The C# spelling of a name that may be a keyword.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || identifier == "await" ? "@" + identifier : identifier;

    private static bool Append(StringBuilder identifier, INamedTypeSymbol type)
    {
        if (type.IsTupleType)
        {
            // The names are part of what it is on the wire, the types are in the hash.
            identifier.Append("Tuple").Append(string.Concat(type.TupleElements.Select(static element => "_" + element.Name)));
            return false;
        }

        var isUnique = true;
        if (type.ContainingType is { } outer)
        {
            isUnique = Append(identifier, outer);
            identifier.Append('_');
        }
        else if (type.ContainingNamespace is { IsGlobalNamespace: false } scope)
        {
            var name = scope.ToDisplayString();
            isUnique = name.IndexOf('_') < 0;
            identifier.Append(name.Replace("@", "").Replace('.', '_')).Append('_');
        }

        identifier.Append(type.Name);
        isUnique &= type.Name.IndexOf('_') < 0;
        foreach (var argument in type.TypeArguments)
        {
            // Two underscores cannot come from a plain name, so one level of plain arguments stays unique.
            identifier.Append("__");
            isUnique &= argument is INamedTypeSymbol { Arity: 0, NullableAnnotation: not NullableAnnotation.Annotated }
                && type.ContainingType is null or { Arity: 0 };
            isUnique &= argument is INamedTypeSymbol named ? Append(identifier, named) : AppendOther(identifier, argument);
        }

        return isUnique;
    }

    private static bool AppendOther(StringBuilder identifier, ITypeSymbol type)
    {
        identifier.Append(type is IArrayTypeSymbol { ElementType.Name: var element } ? element + "Array" : type.Name);
        return false;
    }

    /// <summary>A readable name that stands for nothing but <paramref name="whole"/>.</summary>
    public static string Hashed(string readable, string whole)
    {
        var text = new StringBuilder(readable.Length + 9);
        foreach (var c in readable)
        {
            text.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');
        }

        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.Append('_').Append(Hash(whole).ToString("x8", CultureInfo.InvariantCulture)).ToString();
    }

    // FNV-1a; string.GetHashCode differs from one run to the next.
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.CodeFixes;

/// <summary>Attributes by name, as they are written.</summary>
internal static class AttributeSyntaxExtensions
{
    /// <summary>The attributes of a name without <c>Attribute</c>.</summary>
    public static IEnumerable<AttributeSyntax> Named(this SyntaxList<AttributeListSyntax> lists, string name) =>
        lists.SelectMany(static list => list.Attributes).Where(attribute => NameOf(attribute) == name || NameOf(attribute) == name + "Attribute");

    /// <summary>The value of the first argument that is no named one.</summary>
    public static ExpressionSyntax? FirstArgument(this AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals is null)?.Expression;

    private static string NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}

using System.Text.RegularExpressions;

namespace McpAttr;

/// <summary>A string must match a regular expression as a whole. The expression is a static member of the user's own, most often made by <see cref="GeneratedRegexAttribute"/>.</summary>
/// <remarks>The pattern of the <see cref="GeneratedRegexAttribute"/> becomes <c>pattern</c> of the schema, as ECMA-262 spells it.</remarks>
/// <param name="member">The name of the method, property or field, which must be internal or public.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class McpPatternAttribute(string member) : Attribute
{
    /// <summary>The name of the member.</summary>
    public string Member { get; } = member;

    /// <summary>The type that has the member. Default: the type that has the parameter or property.</summary>
    public Type? Type { get; set; }
}

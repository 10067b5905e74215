using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace McpAttr.Tests.PublicApi;

/// <summary>The attributes that users, or their tools, see.</summary>
internal static class ApiAttributes
{
    private static readonly HashSet<Type> Seen =
    [
        typeof(AttributeUsageAttribute), typeof(EditorBrowsableAttribute), typeof(ExperimentalAttribute), typeof(FlagsAttribute), typeof(ObsoleteAttribute),
        typeof(RequiresDynamicCodeAttribute), typeof(RequiresUnreferencedCodeAttribute), typeof(SetsRequiredMembersAttribute),
    ];

    /// <summary>Each attribute of <paramref name="member"/> as C# writes it.</summary>
    public static IEnumerable<string> Of(MemberInfo member) => member.GetCustomAttributesData()
        .Where(attribute => Seen.Contains(attribute.AttributeType) && !attribute.ToString().Contains("Types with embedded references", StringComparison.Ordinal))
        .Select(Text)
        .Order(StringComparer.Ordinal);

    private static string Text(CustomAttributeData attribute)
    {
        string[] arguments =
        [
            .. attribute.ConstructorArguments.Select(Value),
            .. attribute.NamedArguments.OrderBy(argument => argument.MemberName, StringComparer.Ordinal).Select(argument => $"{argument.MemberName} = {Value(argument.TypedValue)}"),
        ];
        string name = attribute.AttributeType.Name[..^nameof(Attribute).Length];
        return arguments.Length == 0 ? $"[{name}]" : $"[{name}({string.Join(", ", arguments)})]";
    }

    private static string Value(CustomAttributeTypedArgument argument) =>
        argument.ArgumentType.IsEnum ? Enum.ToObject(argument.ArgumentType, argument.Value!).ToString()!.Replace(", ", " | ", StringComparison.Ordinal)
        : argument.Value is bool flag ? (flag ? "true" : "false")
        : $"{argument.Value}";
}

using System.Reflection;

namespace McpAttr.Tests.PublicApi;

/// <summary>Types as C# writes them, without their namespaces.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(sbyte)] = "sbyte",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The name without type parameters.</summary>
    public static string Name(Type type) => type.Name.Split('`')[0];

    public static string Of(Type type) =>
        type.IsByRef ? Of(type.GetElementType()!)
        : Nullable.GetUnderlyingType(type) is { } underlying ? Of(underlying) + "?"
        : Keywords.TryGetValue(type, out string? keyword) ? keyword
        : type.IsArray ? Of(type.GetElementType()!) + "[]"
        : Name(type) + Arguments(type.GetGenericArguments());

    /// <summary>With a question mark behind each reference that may be null.</summary>
    public static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        string text = Nullable.GetUnderlyingType(type) is not null || Keywords.ContainsKey(type) ? Of(type).TrimEnd('?')
            : info.ElementType is { } element && type.IsArray ? Of(element) + "[]"
            : info.GenericTypeArguments is { Length: > 0 } arguments ? $"{Name(type)}<{string.Join(", ", arguments.Select(Of))}>"
            : Of(type);

        // A type parameter without a constraint counts as one that may be null.
        if (type.IsGenericParameter) return text;
        return info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable ? text + "?" : text;
    }

    /// <summary>The type as it is declared, with the variance of its parameters.</summary>
    public static string Declared(Type type) => !type.IsGenericTypeDefinition ? Of(type)
        : $"{Name(type)}<{string.Join(", ", type.GetGenericArguments().Select(static parameter => Variance(parameter) + parameter.Name))}>";

    public static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>";

    public static string Constraints(MemberInfo member)
    {
        var parameters = member is Type type ? type.GetGenericArguments() : ((MethodInfo)member).GetGenericArguments();
        return string.Concat(parameters.Select(Constraint));
    }

    private static string Variance(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.Contravariant) ? "in " : "";

    private static string Constraint(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        string[] constraints =
        [
            .. attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? ["struct"] : (string[])[],
            .. attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : (string[])[],
            .. parameter.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType)).Select(Of),
            .. attributes == GenericParameterAttributes.None && IsNotNull(parameter) ? ["notnull"] : (string[])[],
        ];
        return constraints.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }

    /// <summary>The compiler notes <c>notnull</c> on the parameter, or on what is around it where that says the same of all.</summary>
    private static bool IsNotNull(Type parameter) =>
        (Flag(parameter, "NullableAttribute") ?? Flag(parameter.DeclaringMethod, "NullableContextAttribute") ?? Flag(parameter.DeclaringType, "NullableContextAttribute")) is 1;

    private static byte? Flag(MemberInfo? member, string attribute) =>
        member?.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType.Name == attribute)?.ConstructorArguments[0].Value as byte?;
}

using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace McpAttr.Tests.PublicApi;

/// <summary>Members as C# declares them.</summary>
internal static class ApiMembers
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } field when field.DeclaringType!.IsEnum => $"{field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{Modifiers(field)}{(field.IsLiteral ? "const " : field.IsInitOnly ? "readonly " : "")}{TypeText.Of(Nullability.Create(field))} {field.Name}",
        ConstructorInfo constructor => $"{Access(constructor)}{TypeText.Name(constructor.DeclaringType!)}{Parameters(constructor)}",
        MethodInfo method => Modifiers(method) + Signature(method, method.Name + TypeText.Arguments(method.GetGenericArguments())) + TypeText.Constraints(method),
        PropertyInfo property => Property(property),
        _ => throw new NotSupportedException($"{member} has no text."),
    };

    /// <summary>What a method returns, its name and its parameters.</summary>
    public static string Signature(MethodInfo method, string name) => $"{Type(method.ReturnParameter)} {name}{Parameters(method)}";

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true);
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Modifiers(accessors[0])}{required}{TypeText.Of(Nullability.Create(property))} {property.Name} {{ {string.Concat(accessors.Where(IsSeen).Select(Accessor))}}}";
    }

    private static string Accessor(MethodInfo accessor)
    {
        string attributes = string.Concat(ApiAttributes.Of(accessor).Select(attribute => attribute + " "));
        return attributes + (accessor.ReturnType != typeof(void) ? "get; "
            : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; "
            : "set; ");
    }

    private static bool IsSeen(MethodInfo accessor) => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly;

    private static string Modifiers(FieldInfo field) => (field.IsFamily ? "protected " : "") + (field.IsStatic && !field.IsLiteral ? "static " : "");

    private static string Modifiers(MethodInfo method) => Access(method)
        + (method.IsStatic ? "static " : "")
        + (method.IsAbstract ? "abstract " : method.GetBaseDefinition() != method ? "override " : method.IsVirtual && !method.IsFinal ? "virtual " : "");

    private static string Access(MethodBase method) => method.IsFamilyOrAssembly ? "protected internal " : method.IsFamily ? "protected " : "";

    private static string Parameters(MethodBase method)
    {
        string first = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"({first}{string.Join(", ", method.GetParameters().Select(Parameter))})";
    }

    private static string Parameter(ParameterInfo parameter) => Type(parameter) + " " + parameter.Name
        + (parameter.HasDefaultValue ? " = " + Default(parameter) : "");

    private static string Type(ParameterInfo parameter)
    {
        string by = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        string scoped = parameter.IsDefined(typeof(ScopedRefAttribute)) ? "scoped " : "";
        string collected = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        return scoped + collected + by + TypeText.Of(Nullability.Create(parameter));
    }

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

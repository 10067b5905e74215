using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace McpAttr.Tests.PublicApi;

/// <summary>The public and protected members of an assembly as text: one line each, sorted, the same in every run.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var group in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("namespace ").Append(group.Key).Append(";\n\n");
            foreach (var type in group.OrderBy(type => type.Name, StringComparer.Ordinal)) Append(text, type);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(StringBuilder text, Type type)
    {
        foreach (string line in ApiAttributes.Of(type)) text.Append(line).Append('\n');
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            text.Append("delegate ").Append(ApiMembers.Signature(type.GetMethod("Invoke")!, TypeText.Of(type))).Append("\n\n");
            return;
        }

        text.Append(Header(type)).Append('\n');
        foreach (string line in Members(type).SelectMany(member => ApiAttributes.Of(member).Append(ApiMembers.Of(member)))) text.Append("    ").Append(line).Append('\n');
        text.Append('\n');
    }

    private static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared).Where(IsShown)
        .OrderBy(member => member.MemberType is MemberTypes.Field or MemberTypes.Constructor ? 0 : 1)
        .ThenBy(member => type.IsEnum ? Convert.ToInt64((member as FieldInfo)?.GetRawConstantValue(), null) : 0)
        .ThenBy(member => member.Name, StringComparer.Ordinal)
        .ThenBy(ApiMembers.Of, StringComparer.Ordinal);

    // Accessors belong to their property, and what the compiler makes for a record follows from its header.
    private static bool IsShown(MemberInfo member) => member switch
    {
        FieldInfo { IsSpecialName: true } => false,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        MethodInfo method => !method.IsSpecialName && IsShown(method) && !method.IsDefined(typeof(CompilerGeneratedAttribute)),
        ConstructorInfo constructor => IsShown((MethodBase)constructor),
        PropertyInfo property => property.Name != "EqualityContract" && property.GetAccessors(nonPublic: true).Any(IsShown),
        _ => false,
    };

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Header(Type type)
    {
        bool isRecord = type.GetMethod("PrintMembers", Declared) is not null;
        string kind = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (isRecord ? "record struct" : "struct")
            : (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (isRecord ? "record" : "class");
        var bases = type.IsEnum || type.IsValueType || type.BaseType is null || type.BaseType == typeof(object) ? [] : new[] { type.BaseType! };
        var interfaces = type.IsEnum ? [] : type.GetInterfaces().Where(face => face.IsVisible && (!isRecord || face.Name != "IEquatable`1"));
        string[] above = [.. bases.Concat(interfaces).Select(TypeText.Of).Order(StringComparer.Ordinal)];
        return $"{kind} {TypeText.Declared(type)}{(above.Length == 0 ? "" : " : " + string.Join(", ", above))}{TypeText.Constraints(type)}";
    }
}

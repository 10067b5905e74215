using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>The number types as C# spells them.</summary>
internal static class NumberTypes
{
    public static string Keyword(ScalarKind kind) => kind switch
    {
        ScalarKind.Single => "float",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.SByte => "sbyte",
        ScalarKind.Byte => "byte",
        ScalarKind.Int16 => "short",
        ScalarKind.UInt16 => "ushort",
        ScalarKind.UInt32 => "uint",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt64 => "ulong",
        _ => "int",
    };

    public static string Literal(ScalarKind kind, string number) => number + kind switch
    {
        ScalarKind.Single => "f",
        ScalarKind.Double => "d",
        ScalarKind.Decimal => "m",
        _ => "",
    };
}

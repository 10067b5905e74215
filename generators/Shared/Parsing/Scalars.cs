using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

internal static class Scalars
{
    public static ScalarKind? KindOf(ITypeSymbol type, KnownTypes types) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ScalarKind.Boolean,
        SpecialType.System_Char => ScalarKind.Char,
        SpecialType.System_String => ScalarKind.String,
        SpecialType.System_SByte => ScalarKind.SByte,
        SpecialType.System_Byte => ScalarKind.Byte,
        SpecialType.System_Int16 => ScalarKind.Int16,
        SpecialType.System_UInt16 => ScalarKind.UInt16,
        SpecialType.System_Int32 => ScalarKind.Int32,
        SpecialType.System_UInt32 => ScalarKind.UInt32,
        SpecialType.System_Int64 => ScalarKind.Int64,
        SpecialType.System_UInt64 => ScalarKind.UInt64,
        SpecialType.System_Single => ScalarKind.Single,
        SpecialType.System_Double => ScalarKind.Double,
        SpecialType.System_Decimal => ScalarKind.Decimal,
        SpecialType.System_DateTime => ScalarKind.DateTime,
        _ => type.MetadataName switch
        {
            "Guid" when types.Is(type, KnownTypeNames.Guid) => ScalarKind.Guid,
            "DateTimeOffset" when types.Is(type, KnownTypeNames.DateTimeOffset) => ScalarKind.DateTimeOffset,
            "DateOnly" when types.Is(type, KnownTypeNames.DateOnly) => ScalarKind.DateOnly,
            "TimeOnly" when types.Is(type, KnownTypeNames.TimeOnly) => ScalarKind.TimeOnly,
            "Uri" when types.Is(type, KnownTypeNames.Uri) => ScalarKind.Uri,
            "TimeSpan" when types.Is(type, KnownTypeNames.TimeSpan) => ScalarKind.TimeSpan,
            "Version" when types.Is(type, KnownTypeNames.Version) => ScalarKind.Version,
            _ => IsBytes(type, types) ? ScalarKind.Bytes : null,
        },
    };

    /// <summary>Whether the type is one of those that hold bytes, which are base64 on the wire.</summary>
    public static bool IsBytes(ITypeSymbol type, KnownTypes types) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType.SpecialType == SpecialType.System_Byte,
        INamedTypeSymbol { Arity: 1 } memory => (types.Is(memory, KnownTypeNames.ReadOnlyMemory) || types.Is(memory, KnownTypeNames.Memory))
            && memory.TypeArguments[0].SpecialType == SpecialType.System_Byte,
        _ => false,
    };
}

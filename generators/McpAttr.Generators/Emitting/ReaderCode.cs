using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>The expressions that read values.</summary>
internal static class ReaderCode
{
    /// <summary>The expression that reads a value of the shape from the reader <c>json</c>.</summary>
    public static string Read(TypeShape shape) => Read(shape, "json");

    /// <summary>The same where every value is text on the wire.</summary>
    public static string ReadText(TypeShape shape) =>
        shape is ScalarShape { Kind: var kind } scalar && (kind.IsNumber() || kind == ScalarKind.Boolean)
            ? OrNull(shape, "json", $"json.ReadText{kind}({Bounds(scalar)})")
            : Read(shape);

    private static string Read(TypeShape shape, string reader)
    {
        var read = shape switch
        {
            ScalarShape { AllowedValues.Count: > 0 } text => $"{reader}.ReadAllowed({string.Join(", ", text.AllowedValues.Select(Literal.String))})",
            ScalarShape scalar => $"{reader}.Read{scalar.Kind}({Bounds(scalar)})",
            SequenceShape sequence => $"{reader}.Read{(sequence.IsArray ? "Array" : "List")}<{sequence.Element.Type}>({Delegate(sequence.Element)})",
            NamedShape named => $"{named.JsonClass}.Read(ref {reader})",
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
        return OrNull(shape, reader, read);
    }

    private static string OrNull(TypeShape shape, string reader, string read) => shape.IsNullable ? $"{reader}.IsNull ? null : {read}" : read;

    private static string Delegate(TypeShape element) => element is NamedShape { IsNullable: false } named
        ? named.JsonClass + ".Read"
        : $"static (ref McpJsonReader item) => {Read(element, "item")}";

    private static string Bounds(ScalarShape scalar)
    {
        if (scalar.Range is not { } range || range is { Minimum: null, Maximum: null })
        {
            return "";
        }

        var (type, suffix) = scalar.Kind switch
        {
            ScalarKind.Single => ("float", "f"),
            ScalarKind.Double => ("double", "d"),
            ScalarKind.Decimal => ("decimal", "m"),
            ScalarKind.SByte => ("sbyte", ""),
            ScalarKind.Byte => ("byte", ""),
            ScalarKind.Int16 => ("short", ""),
            ScalarKind.UInt16 => ("ushort", ""),
            ScalarKind.UInt32 => ("uint", ""),
            ScalarKind.Int64 => ("long", ""),
            ScalarKind.UInt64 => ("ulong", ""),
            _ => ("int", ""),
        };
        return $"{(range.Minimum is null ? type + ".MinValue" : range.Minimum + suffix)}, {(range.Maximum is null ? type + ".MaxValue" : range.Maximum + suffix)}";
    }
}

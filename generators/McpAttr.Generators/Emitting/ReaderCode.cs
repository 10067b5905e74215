using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>The expressions that read values.</summary>
internal static class ReaderCode
{
    /// <summary>The expression that reads a value of the shape from the reader <c>json</c>.</summary>
    public static string Read(TypeShape shape) => Read(shape, "json");

    /// <summary>The same where every value is text on the wire.</summary>
    public static string ReadText(TypeShape shape) => ReadText(shape, "json");

    private static string ReadText(TypeShape shape, string reader) =>
        shape is ScalarShape { Kind: var kind } scalar && (kind.IsNumber() || kind == ScalarKind.Boolean)
            ? OrNull(shape, reader, CheckCode.Around($"{reader}.ReadText{kind}({Bounds(scalar)})", shape, reader))
            : Read(shape, reader);

    private static string Read(TypeShape shape, string reader)
    {
        var read = shape switch
        {
            ScalarShape scalar when CheckCode.IsReadAllowed(scalar) => $"{reader}.ReadAllowed({CheckCode.List(scalar.Constraints.Allowed)})",
            ScalarShape scalar => $"{reader}.Read{scalar.Kind}({Bounds(scalar)})",
            SequenceShape sequence => Sequence(sequence, sequence.Factory!, reader),
            DictionaryShape dictionary => Dictionary(dictionary, dictionary.Factory!, reader),
            NamedShape named => $"{named.JsonClass}.Read(ref {reader})",
            RawShape raw => $"{reader}.Read{raw.Kind}()",
            ContextShape context => $"{reader}.ReadBy<{context.Value}>({context.Context}.Default)",
            _ => throw new ArgumentOutOfRangeException(nameof(shape)),
        };
        return OrNull(shape, reader, CheckCode.Around(read, shape, reader));
    }

    private static string Sequence(SequenceShape sequence, CollectionFactory factory, string reader)
    {
        var (item, read) = (sequence.Element.Type, Delegate(sequence.Element));
        var array = $"{reader}.ReadArray<{item}>({read})";
        return factory.Kind switch
        {
            CollectionFactoryKind.Array => array,
            CollectionFactoryKind.List => $"{reader}.ReadList<{item}>({read})",
            CollectionFactoryKind.Fill => $"{reader}.ReadCollection<{factory.Type}, {item}>(new(), {read})",
            CollectionFactoryKind.Spread => $"[.. {array}]",
            CollectionFactoryKind.Construct => $"new {factory.Type}({array})",
            _ => $"{factory.Type}({array})",
        };
    }

    private static string Dictionary(DictionaryShape dictionary, CollectionFactory factory, string reader)
    {
        var entry = $"{dictionary.Key.Type}, {dictionary.Value.Type}";
        var readKey = dictionary.Key is NamedShape named ? named.JsonClass + ".Read" : $"static (ref McpJsonReader key) => {ReadText(dictionary.Key, "key")}";
        var filled = factory.Kind == CollectionFactoryKind.Fill ? factory.Type : $"global::System.Collections.Generic.Dictionary<{entry}>";
        var read = $"{reader}.ReadDictionary<{filled}, {entry}>(new(), {readKey}, {Delegate(dictionary.Value)})";
        return factory.Kind switch
        {
            CollectionFactoryKind.Fill => read,
            CollectionFactoryKind.Construct => $"new {factory.Type}({read})",
            _ => $"{factory.Type}({read})",
        };
    }

    private static string OrNull(TypeShape shape, string reader, string read) => shape.IsNullable ? $"{reader}.IsNull ? null : {read}" : read;

    private static string Delegate(TypeShape element) => element is NamedShape { IsNullable: false } named
        ? named.JsonClass + ".Read"
        : $"static (ref McpJsonReader item) => {Read(element, "item")}";

    private static string Bounds(ScalarShape scalar)
    {
        if (scalar is { Kind: ScalarKind.String, Constraints.Length: { } length })
        {
            return CheckCode.Bounds(length);
        }

        if (scalar.Constraints.Range is not { } range || range is { Minimum: null, Maximum: null })
        {
            return "";
        }

        var type = NumberTypes.Keyword(scalar.Kind);
        return $"{(range.Minimum is null ? type + ".MinValue" : NumberTypes.Literal(scalar.Kind, range.Minimum))}, {(range.Maximum is null ? type + ".MaxValue" : NumberTypes.Literal(scalar.Kind, range.Maximum))}";
    }
}

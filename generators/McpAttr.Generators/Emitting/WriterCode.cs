using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>The statements and delegates that write values to the writer <c>json</c>.</summary>
internal static class WriterCode
{
    /// <summary>A delegate for one of the result writer's methods or for <c>WriteArray</c>.</summary>
    public static string Delegate(TypeShape shape, string parameter)
    {
        if (shape is NamedShape { IsNullable: false } named)
        {
            return named.JsonClass + ".Write";
        }

        if (!shape.IsNullable)
        {
            return $"static (json, {parameter}) => {Write(shape, parameter)}";
        }

        var write = Write(shape with { IsNullable = false }, "present");
        return $"static (json, {parameter}) => {{ if ({parameter} is {{ }} present) {write}; else json.WriteNullValue(); }}";
    }

    /// <summary>The expression that writes a value that is not null.</summary>
    public static string Write(TypeShape shape, string value) => shape switch
    {
        ScalarShape scalar => ScalarMethod(scalar.Kind) is { } method
            ? $"json.{method}Value({value})"
            : $"json.Write{scalar.Kind}Value({value})",
        SequenceShape sequence => $"json.WriteArray({value}, {Delegate(sequence.Element, "item")})",
        DictionaryShape dictionary => $"json.WriteDictionary({value}, {KeyDelegate(dictionary.Key)}, {Delegate(dictionary.Value, "item")})",
        NamedShape named => $"{named.JsonClass}.Write(json, {value})",
        RawShape raw => $"json.Write{raw.Kind}Value({value})",
        ContextShape context => $"json.WriteBy({value}, {context.Context}.Default)",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    /// <summary>Writes a member that is not null.</summary>
    public static IEnumerable<string> WriteMember(string name, TypeShape shape, string value)
    {
        if (shape is ScalarShape scalar && ScalarMethod(scalar.Kind) is { } method)
        {
            return [$"json.{method}({Literal.Utf8(name)}, {value});"];
        }

        return [$"json.WritePropertyName({Literal.Utf8(name)});", Write(shape, value) + ";"];
    }

    private static string KeyDelegate(TypeShape key) => key is NamedShape named
        ? $"static (json, key) => json.WritePropertyName({named.JsonClass}.Name(key))"
        : "static (json, key) => json.WriteKey(key)";

    // Pairs such as WriteNumber and WriteNumberValue, of Utf8JsonWriter or our own; for the others there is only a method for the value.
    private static string? ScalarMethod(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "WriteBoolean",
        ScalarKind.String => "WriteText",
        ScalarKind.Guid or ScalarKind.DateTime or ScalarKind.DateTimeOffset => "WriteString",
        ScalarKind.Single or ScalarKind.Double => "WriteFinite",
        _ when kind.IsNumber() => "WriteNumber",
        _ => null,
    };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

// Values that no generated code looks into.
public ref partial struct McpJsonReader
{
    /// <summary>Takes any value as it is, in memory of its own.</summary>
    public JsonElement ReadElement() => HasNamesOnce() ? JsonElement.ParseValue(ref _json) : default;

    /// <summary>Takes any value but null as it is, in memory of its own.</summary>
    public JsonNode ReadNode()
    {
        if (!HasNamesOnce())
        {
            return null!;
        }

        if (JsonNode.Parse(ref _json) is { } node)
        {
            return node;
        }

        RejectType();
        return null!;
    }

    /// <summary>Takes all arguments as they are, in memory of its own. The reader must not have moved.</summary>
    public JsonElement ReadWhole() => HasNamesOnce() ? JsonElement.ParseValue(ref _json) : default;

    /// <summary>Reads a value with System.Text.Json; what a converter throws is a fault.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="context">The user's context.</param>
    /// <exception cref="InvalidOperationException">The context does not know the type.</exception>
    public T ReadBy<T>(JsonSerializerContext context)
    {
        var type = McpJsonTypes.Of<T>(context);
        if (!HasNamesOnce())
        {
            return default!;
        }

        var start = _json;
        string? expected = null;
        try
        {
            if (JsonSerializer.Deserialize(ref _json, type) is { } value)
            {
                return value;
            }
        }
        catch (JsonException exception)
        {
            expected = exception.Path is null or "$" ? null : $"another value at its {exception.Path}";
        }
        catch (Exception exception) when (exception is NotSupportedException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            // Converters of users throw what they like, most often one of these.
        }

        _json = start;
        if (IsNull) RejectType();
        else Fault(JsonFaultKind.Invalid, expected);
        return default!;
    }

    /// <summary>No object in the current value has two members of one name; else the second is a fault, and the value is skipped.</summary>
    private bool HasNamesOnce()
    {
        int second = RepeatedNames.Find(_json, _inner is null ? _arguments : _inner);
        if (second < 0)
        {
            return true;
        }

        if (TryAddFault(out var index))
        {
            _faults![index] = FaultAt(second, JsonFaultKind.Duplicate, null, null);
        }

        _json.Skip();
        _faultEnd = _json.TokenStartIndex;
        return false;
    }
}

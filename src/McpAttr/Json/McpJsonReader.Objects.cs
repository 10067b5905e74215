using System.Text.Json;
using McpAttr.Json.Faults;
using McpAttr.Protocol;

namespace McpAttr.Json;

// Objects that are one of several types, and members that a type does not have.
public ref partial struct McpJsonReader
{
    /// <summary>Looks for the member that tells the type of the current object, wherever it stands. The reader stays where it is.</summary>
    /// <param name="utf8Name">The member's name.</param>
    /// <param name="text">The member's text; empty where it is no string.</param>
    /// <returns>False when the object has no such member, or the value is no object.</returns>
    public bool TryGetDiscriminator(ReadOnlySpan<byte> utf8Name, out ReadOnlySpan<byte> text)
    {
        var found = TryFind(utf8Name, out var value);
        text = found && value.TokenType == JsonTokenType.String ? JsonString.Unescape(value.ValueSpan) : default;
        return found;
    }

    /// <summary>Looks for the member that tells the type of the current object, wherever it stands. The reader stays where it is.</summary>
    /// <param name="utf8Name">The member's name.</param>
    /// <param name="number">The member's number; null where it is no integer.</param>
    /// <returns>False when the object has no such member, or the value is no object.</returns>
    public bool TryGetDiscriminator(ReadOnlySpan<byte> utf8Name, out long? number)
    {
        var found = TryFind(utf8Name, out var value);
        number = found && value.TokenType == JsonTokenType.Number && JsonInteger.TryParse(value.ValueSpan, out var integer) && integer.TryGetInt64(out var known) ? known : null;
        return found;
    }

    /// <summary>Records that the member which tells the type of the current object is missing or tells none, and skips the object.</summary>
    /// <param name="utf8Name">The member's name.</param>
    /// <param name="expected">What it may be, as <c>one of "a", "b"</c>.</param>
    public void UnknownCase(ReadOnlySpan<byte> utf8Name, string expected)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            RejectType("an object");
        }
        else if (!TryFind(utf8Name, out var value))
        {
            _json.Skip();
            Missing(utf8Name);
        }
        else
        {
            if (TryAddFault(out var index))
            {
                _faults![index] = FaultAt((int)value.TokenStartIndex, JsonFaultKind.NotAllowed, expected, null);
            }

            _json.Skip();
        }
    }

    /// <summary>Records that the object has no such member as the current one, and skips it, unless <see cref="Is"/> has consumed it.</summary>
    public void Other()
    {
        if (_json.TokenType == JsonTokenType.PropertyName)
        {
            Fault(JsonFaultKind.Unknown);
        }
    }

    /// <summary>Keeps the current member, which the type does not have, unless <see cref="Is"/> has consumed it.</summary>
    /// <param name="members">What is kept; made for the first one.</param>
    public void Keep(scoped ref Dictionary<string, JsonElement>? members)
    {
        if (_json.TokenType != JsonTokenType.PropertyName || !IsText("a name without half surrogate pairs"))
        {
            return;
        }

        var name = _json.GetString()!;
        _json.Read();
        if ((members ??= []).ContainsKey(name))
        {
            Fault(JsonFaultKind.Duplicate);
        }
        else
        {
            members.Add(name, ReadElement());
        }
    }

    private bool TryFind(ReadOnlySpan<byte> utf8Name, out Utf8JsonReader value)
    {
        value = _json;
        if (value.TokenType != JsonTokenType.StartObject)
        {
            // The JSON in a string could be any of the types: it is not looked into.
            _exactAt = _inner is null ? _json.TokenStartIndex : _exactAt;
            return false;
        }

        while (value.Read() && value.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = JsonString.Unescape(value.ValueSpan).SequenceEqual(utf8Name);
            value.Read();
            if (isFound)
            {
                return true;
            }

            value.Skip();
        }

        return false;
    }
}

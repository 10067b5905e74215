using System.Text;
using System.Text.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

public ref partial struct McpJsonReader
{
    /// <summary>How many faults, and how many unknown arguments, are kept; the others are counted.</summary>
    internal const int Kept = 10;

    /// <summary>A fault was recorded.</summary>
    public readonly bool HasFaults => _faultCount != 0;

    /// <summary>How many faults there are, kept or not.</summary>
    internal readonly int FaultCount => _faultCount;

    /// <summary>The first faults, in the order of the arguments; at most <see cref="Kept"/>.</summary>
    internal readonly ReadOnlySpan<JsonFault> Faults => _faults.AsSpan(0, Math.Min(_faultCount, Kept));

    /// <summary>How many unknown arguments there are, kept or not.</summary>
    internal readonly int UnknownCount => _unknownCount;

    /// <summary>The byte at which the name of a kept unknown argument starts.</summary>
    internal readonly int UnknownOffset(int index) => _unknown[index];

    /// <summary>Remembers the name of the current member, an argument that the tool does not have, and skips it.</summary>
    public void Unknown()
    {
        if (_json.TokenType != JsonTokenType.PropertyName)
        {
            return;
        }

        if (_unknownCount < Kept)
        {
            _unknown[_unknownCount] = (int)_json.TokenStartIndex;
        }

        _unknownCount++;
        _json.Skip();
    }

    /// <summary>Records that the object whose end the reader stands on lacks a required member.</summary>
    /// <param name="utf8Name">The member's name.</param>
    public void Missing(ReadOnlySpan<byte> utf8Name)
    {
        if (TryAddFault(out var index))
        {
            _faults![index] = FaultHere(JsonFaultKind.Missing, null, Encoding.UTF8.GetString(utf8Name));
        }
    }

    /// <summary>Records that the current value is none of the allowed ones, and skips it.</summary>
    public void NotAllowed()
    {
        if (IsString)
        {
            Fault(JsonFaultKind.NotAllowed);
        }
        else
        {
            RejectType();
        }
    }

    private void RejectType(string? expected = null) => Fault(IsNull ? JsonFaultKind.Null : JsonFaultKind.WrongType, expected);

    private void Fault(JsonFaultKind kind, string? expected = null)
    {
        if (TryAddFault(out var index))
        {
            _faults![index] = FaultHere(kind, expected, null);
        }

        _json.Skip();
        _faultEnd = _json.TokenStartIndex;
    }

    private readonly JsonFault FaultHere(JsonFaultKind kind, string? expected, string? name) => FaultAt((int)_json.TokenStartIndex, kind, expected, name);

    private readonly JsonFault FaultAt(int offset, JsonFaultKind kind, string? expected, string? name) =>
        _inner is null ? new JsonFault(kind, offset, expected, name) : new JsonFault(kind, (int)_outer.TokenStartIndex, expected, name) { InnerOffset = offset };

    private bool TryAddFault(out int index)
    {
        _faults ??= new JsonFault[Kept];
        index = _faultCount++;
        return index < Kept;
    }
}

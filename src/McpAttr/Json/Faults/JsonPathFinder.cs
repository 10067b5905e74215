using System.Text.Json;

namespace McpAttr.Json.Faults;

/// <summary>
/// Walks the arguments once, from fault to fault, and knows the path at each. Good calls do not pay for paths: a fault holds only the
/// offset of its token.
/// </summary>
internal ref struct JsonPathFinder
{
    private readonly ReadOnlySpan<byte> _arguments;
    private Step[] _steps;
    private Utf8JsonReader _json;

    /// <summary>A finder that stands before the first token.</summary>
    /// <param name="arguments">The arguments object.</param>
    public JsonPathFinder(ReadOnlySpan<byte> arguments)
    {
        _arguments = arguments;
        _steps = new Step[16];
        _json = new Utf8JsonReader(arguments, McpJsonReader.Options);
    }

    /// <summary>A reader that stands on the token.</summary>
    public readonly Utf8JsonReader Token => _json;

    /// <summary>The token as it is spelled.</summary>
    public readonly ReadOnlySpan<byte> Spelling => _json.TokenType == JsonTokenType.PropertyName
        ? JsonText.StringAt(_arguments, (int)_json.TokenStartIndex)
        : _arguments[(int)_json.TokenStartIndex..(int)_json.BytesConsumed];

    /// <summary>How many items or members the array or object had whose end the token is.</summary>
    public readonly int EndedCount => _steps[_json.CurrentDepth].Count;

    /// <summary>The path of the value that the token starts or ends.</summary>
    public readonly JsonPathSegment[] Path()
    {
        var path = new JsonPathSegment[_json.CurrentDepth];
        for (var i = 0; i < path.Length; i++)
        {
            var step = _steps[i];
            path[i] = step.InArray
                ? new JsonPathSegment(step.Position)
                : new JsonPathSegment(JsonText.Decode(JsonText.StringAt(_arguments, step.Position)));
        }

        return path;
    }

    /// <summary>Moves to the token that starts at <paramref name="offset"/>, which is the current one or lies behind it.</summary>
    public void MoveTo(int offset)
    {
        while ((_json.TokenType == JsonTokenType.None || _json.TokenStartIndex < offset) && _json.Read())
        {
            var depth = _json.CurrentDepth;
            switch (_json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    _steps[depth - 1].Position = (int)_json.TokenStartIndex;
                    _steps[depth - 1].Count++;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    break;
                default:
                    if (depth > 0 && _steps[depth - 1].InArray)
                    {
                        _steps[depth - 1].Position++;
                        _steps[depth - 1].Count++;
                    }

                    if (_json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        if (depth == _steps.Length)
                        {
                            Array.Resize(ref _steps, depth * 2);
                        }

                        _steps[depth] = new Step { InArray = _json.TokenType == JsonTokenType.StartArray, Position = -1 };
                    }

                    break;
            }
        }
    }

    private struct Step
    {
        public bool InArray;

        /// <summary>The current item's index in an array; the offset of the current member's name in an object.</summary>
        public int Position;

        /// <summary>How many items or members there were so far.</summary>
        public int Count;
    }
}

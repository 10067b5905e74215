using System.Text;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>Writes compact JSON, and remembers where a line of a C# literal may end.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;
    private bool _mayBreak;

    /// <summary>The JSON; <c>\n</c>, which compact JSON does not contain, stands where <see cref="Break"/> was.</summary>
    public override string ToString() => _text.ToString();

    public JsonText BeginObject() => Begin('{');

    public JsonText EndObject() => End('}');

    public JsonText BeginArray() => Begin('[');

    public JsonText EndArray() => End(']');

    public JsonText Name(string name)
    {
        Separate();
        Append(JsonString.Quote(name) + ":");
        _needsComma = false;
        return this;
    }

    public JsonText String(string value) => Raw(JsonString.Quote(value));

    public JsonText Raw(string json)
    {
        Separate();
        Append(json);
        _needsComma = true;
        return this;
    }

    public JsonText Boolean(bool value) => Raw(value ? "true" : "false");

    public JsonText Member(string name, string? value) => value is null ? this : Name(name).String(value);

    /// <summary>Lets the literal's line end here, unless the braces are empty or a quote on either side would touch the literal's own.</summary>
    public JsonText Break()
    {
        _mayBreak = true;
        return this;
    }

    private JsonText Begin(char bracket)
    {
        Separate();
        Append(bracket.ToString());
        _needsComma = false;
        return this;
    }

    private JsonText End(char bracket)
    {
        Append(bracket.ToString());
        _needsComma = true;
        return this;
    }

    private void Separate()
    {
        if (_needsComma)
        {
            Append(",");
        }
    }

    private void Append(string json)
    {
        if (_mayBreak && json[0] != '"' && _text[_text.Length - 1] is not ('"' or '{'))
        {
            _text.Append('\n');
        }

        _mayBreak = false;
        _text.Append(json);
    }
}

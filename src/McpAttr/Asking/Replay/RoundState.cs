using System.Globalization;
using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking.Replay;

/// <summary>What the rounds of a call have brought so far.</summary>
internal sealed class RoundState
{
    /// <summary>How often the client was asked.</summary>
    public int Round { get; set; }

    /// <summary>When it counts no more.</summary>
    public DateTimeOffset Expires { get; set; }

    /// <summary>The questions of the last round, each with its digest.</summary>
    public Dictionary<string, string> Asked { get; } = new(StringComparer.Ordinal);

    /// <summary>What was answered, with the digest of the question.</summary>
    public Dictionary<string, (string Digest, byte[] Answer)> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>What the method remembers.</summary>
    public Dictionary<string, string> Remembered { get; } = new(StringComparer.Ordinal);

    public byte[] Write(string contract)
    {
        var buffer = new ReplyBuffer();
        var json = buffer.BeginJson();
        json.WriteStartObject();
        json.WriteString("c"u8, contract);
        json.WriteNumber("r"u8, Round);
        json.WriteNumber("e"u8, Expires.UtcTicks);
        WriteTexts(json, "q"u8, Asked);
        json.WriteStartObject("a"u8);
        foreach (var (key, (digest, answer)) in Answers)
        {
            json.WriteStartObject(key);
            json.WritePropertyName(digest);
            json.WriteRawValue(answer, skipInputValidation: true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteTexts(json, "m"u8, Remembered);
        json.WriteEndObject();
        json.Flush();
        return buffer.Bytes.ToArray();
    }

    /// <returns>Null when it is of another contract.</returns>
    public static RoundState? Read(byte[] utf8, string contract)
    {
        var state = new RoundState();
        bool fits = false;
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            if (reader.Is("c"u8)) fits = reader.Text.SequenceEqual(Encoding.ASCII.GetBytes(contract));
            else if (reader.Is("r"u8)) state.Round = int.Parse(reader.Token(utf8), CultureInfo.InvariantCulture);
            else if (reader.Is("e"u8)) state.Expires = new DateTimeOffset(long.Parse(reader.Token(utf8), CultureInfo.InvariantCulture), TimeSpan.Zero);
            else if (reader.Is("q"u8)) ReadTexts(reader.Whole(utf8), state.Asked);
            else if (reader.Is("a"u8)) ReadAnswers(reader.Whole(utf8), state.Answers);
            else if (reader.Is("m"u8)) ReadTexts(reader.Whole(utf8), state.Remembered);
        }

        return fits ? state : null;
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, Dictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, text) in texts) json.WriteString(key, text);
        json.WriteEndObject();
    }

    private static void ReadTexts(ReadOnlySpan<byte> utf8, Dictionary<string, string> texts)
    {
        var reader = new ParamsReader(utf8);
        while (reader.Next()) texts[Encoding.UTF8.GetString(reader.Name)] = Encoding.UTF8.GetString(reader.Text);
    }

    private static void ReadAnswers(ReadOnlySpan<byte> utf8, Dictionary<string, (string Digest, byte[] Answer)> answers)
    {
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            string key = Encoding.UTF8.GetString(reader.Name);
            var entry = reader.Whole(utf8);
            var inner = new ParamsReader(entry);
            if (inner.Next()) answers[key] = (Encoding.UTF8.GetString(inner.Name), inner.Whole(entry).ToArray());
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace McpAttr.Bench.Harness.Load;

/// <summary>What must hold of an answer. A server that is fast and wrong is not measured.</summary>
internal static class Answer
{
    /// <summary>The first text block is the id plus one, and the call did not fail.</summary>
    public static void CheckSum(ReadOnlySpan<byte> line)
    {
        using var document = Parse(line);
        JsonElement root = document.RootElement;
        if (!root.TryGetProperty("result", out JsonElement result)
            || (result.TryGetProperty("isError", out JsonElement isError) && isError.GetBoolean())
            || result.GetProperty("content")[0].GetProperty("text").GetString() != Sum(root))
        {
            throw new InvalidDataException($"A wrong answer: {Encoding.UTF8.GetString(line)}");
        }
    }

    /// <summary>The id of a request that succeeded.</summary>
    public static int Id(ReadOnlySpan<byte> line)
    {
        using var document = Parse(line);
        JsonElement root = document.RootElement;
        if (!root.TryGetProperty("result", out _)) throw new InvalidDataException($"Not a result: {Encoding.UTF8.GetString(line)}");
        return root.GetProperty("id").GetInt32();
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        return JsonDocument.ParseValue(ref reader);
    }

    private static string Sum(JsonElement root) => (root.GetProperty("id").GetInt32() + 1).ToString(CultureInfo.InvariantCulture);
}

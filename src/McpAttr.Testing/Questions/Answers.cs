using System.Text.Json;
using McpAttr.Testing.Wire;

namespace McpAttr.Testing.Questions;

/// <summary>The test's answers to what a server may ask. What has an answer is a capability of the client.</summary>
internal sealed class Answers
{
    public const string Elicitation = "elicitation/create";
    public const string Sampling = "sampling/createMessage";
    public const string Roots = "roots/list";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Func<JsonElement, string?, Task<JsonElement>>> _byMethod = [];

    /// <summary>Takes the answer to a method; a later one replaces it.</summary>
    public void Set(string method, Func<JsonElement, string?, Task<JsonElement>> answer)
    {
        lock (_gate) _byMethod[method] = answer;
    }

    public bool Has(string method)
    {
        lock (_gate) return _byMethod.ContainsKey(method);
    }

    /// <param name="method">What is asked.</param>
    /// <param name="parameters">Its <c>params</c>, if it has any.</param>
    /// <param name="key">Its name in its round, or null.</param>
    /// <exception cref="McpTestException">There is no answer.</exception>
    public Task<JsonElement> GetAsync(string method, JsonElement parameters, string? key)
    {
        Func<JsonElement, string?, Task<JsonElement>>? answer;
        lock (_gate) answer = _byMethod.GetValueOrDefault(method);
        return answer?.Invoke(parameters, key) ?? throw new McpTestException(
            $"The server asks by {method}, which the client has not said that it can; register an answer before the request: {parameters}");
    }

    /// <summary>The capabilities object of a client that speaks a revision.</summary>
    public JsonElement Capabilities(string revision) => Messages.Value(json =>
    {
        json.WriteStartObject();
        if (Has(Elicitation) && McpRevisions.IsFrom(revision, "2025-06-18"))
        {
            json.WriteStartObject("elicitation"u8);
            if (McpRevisions.IsFrom(revision, "2025-11-25"))
            {
                json.WriteStartObject("form"u8);
                json.WriteEndObject();
                json.WriteStartObject("url"u8);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        WriteIf(Has(Roots), "roots"u8, json);
        WriteIf(Has(Sampling), "sampling"u8, json);
        json.WriteEndObject();
    });

    private static void WriteIf(bool condition, ReadOnlySpan<byte> name, Utf8JsonWriter json)
    {
        if (!condition) return;
        json.WriteStartObject(name);
        json.WriteEndObject();
    }
}

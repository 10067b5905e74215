using System.Text.Json;
using System.Text.Json.Nodes;
using McpAttr;

namespace Corpus;

/// <summary>Raw JSON, literal schemas, and a type that only a context can handle.</summary>
internal static class LiteralTools
{
    /// <summary>Gives JSON of any kind back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool]
    public static JsonElement EchoElement(JsonElement value) => value;

    /// <summary>Gives a node of JSON back.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool]
    public static JsonNode EchoNode(JsonNode value) => value;

    /// <summary>Gives JSON back that is an object.</summary>
    /// <param name="value">What to give back.</param>
    [McpTool]
    [return: McpSchema("""{ "type": "object", "minProperties": 1 }""")]
    public static JsonElement EchoObject([McpSchema("""{ "type": "object", "minProperties": 1 }""")] JsonElement value) => value;

    /// <summary>Gives an object with raw JSON in it back.</summary>
    /// <param name="envelope">The object.</param>
    [McpTool]
    public static Envelope EchoEnvelope(Envelope envelope) => envelope;

    /// <summary>Gives no element.</summary>
    [McpTool]
    public static JsonElement GiveNoElement() => default;

    /// <summary>Tells what all arguments are.</summary>
    /// <param name="all">All arguments.</param>
    [McpTool]
    [McpSchema("""
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "$defs": { "address": { "$anchor": "addressDef", "type": "object", "properties": { "street": { "type": "string" }, "city": { "type": "string" } } } },
            "properties": { "name": { "type": "string" }, "address": { "$ref": "#/$defs/address" }, "phone": { "type": "string" }, "email": { "type": "string" } },
            "allOf": [{ "anyOf": [{ "required": ["phone"] }, { "required": ["email"] }] }],
            "if": { "required": ["phone"] },
            "then": { "required": ["name"] },
            "else": { "required": ["email"] },
            "additionalProperties": false
        }
        """)]
    public static string DescribeAll(JsonElement all) => all.GetRawText();

    /// <summary>Takes arguments one by one whose schema is literal.</summary>
    /// <param name="count">A number.</param>
    /// <param name="note">A text, or nothing.</param>
    [McpTool]
    [McpSchema("""{ "type": "object", "properties": { "count": { "type": "integer", "multipleOf": 2, "description": "A number." }, "note": { "type": "string", "description": "A text, or nothing." } }, "required": ["count"] }""")]
    public static string TakeLiteral(int count, string? note = null) => count + note;

    /// <summary>Gives money back.</summary>
    /// <param name="money">The money.</param>
    [McpTool]
    public static Money EchoMoney(Money money) => money;

    /// <summary>Gives money of several kinds back.</summary>
    /// <param name="purse">The money.</param>
    [McpTool]
    public static Dictionary<string, Money?> EchoPurse(Dictionary<string, Money?> purse) => purse;

    /// <summary>Gives an event back, which System.Text.Json knows by itself.</summary>
    /// <param name="happening">The event.</param>
    [McpTool]
    [return: McpJsonContext(typeof(CorpusContext)), McpSchema("""{ "type": "object" }""")]
    public static Happening EchoHappening([McpJsonContext(typeof(CorpusContext)), McpSchema("""{ "type": "object", "required": ["at"] }""")] Happening happening) => happening;
}

using System.Text.Json;

namespace McpAttr.Conformance.Server;

/// <summary>A tool whose input schema no parameters say.</summary>
internal static class SchemaTools
{
    /// <summary>Has an input schema with every keyword that must survive.</summary>
    [McpTool(Name = "json_schema_2020_12_tool", ReadOnly = true)]
    [McpSchema("""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "$defs": {
            "address": { "$anchor": "addressDef", "type": "object", "properties": { "street": { "type": "string" }, "city": { "type": "string" } } }
          },
          "properties": {
            "name": { "type": "string" },
            "address": { "$ref": "#/$defs/address" },
            "contactMethod": { "type": "string", "enum": ["phone", "email"] },
            "phone": { "type": "string" },
            "email": { "type": "string" }
          },
          "allOf": [{ "anyOf": [{ "required": ["phone"] }, { "required": ["email"] }] }],
          "if": { "properties": { "contactMethod": { "const": "phone" } }, "required": ["contactMethod"] },
          "then": { "required": ["phone"] },
          "else": { "required": ["email"] },
          "additionalProperties": false
        }
        """)]
    public static string Contact(JsonElement arguments) => $"Received: {arguments}";
}

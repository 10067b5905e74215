namespace McpAttr.Generators.Tests;

/// <summary>Raw JSON, literal schemas, and types that only a context of the user can handle.</summary>
public sealed class LiteralTests
{
    [Fact]
    public void Raw_JSON_and_literal_schemas() => VerifyGenerator.Run(
        """"
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using McpAttr;

        public sealed record Holder(
            [property: McpSchema("""{ "type": "string", "pattern": "^a\"*$" }""")] JsonElement Text,
            JsonElement? Any,
            List<JsonNode?> Nodes);

        internal static class Raw
        {
            /// <param name="value">What it is.</param>
            [McpTool]
            [return: McpSchema("""{ "type": "object" }""")]
            internal static JsonElement Echo(JsonElement value, [McpSchema("true")] JsonNode? node, Holder holder) => value;

            [McpTool] internal static Holder Hold(Holder holder) => holder;
        }
        """").MatchSnapshot();

    [Fact]
    public void Objects_and_arrays_of_nodes_are_results() => VerifyGenerator.Run(
        """
        using System.Text.Json.Nodes;
        using McpAttr;

        internal static class Nodes
        {
            [McpTool] internal static JsonObject Members() => [];
            [McpTool] internal static JsonArray Items() => [];
        }
        """);

    [Fact]
    public void A_literal_schema_of_a_whole_tool() => VerifyGenerator.Run(
        """"
        using System;
        using System.Text.Json;
        using System.Threading.Tasks;
        using McpAttr;

        internal sealed class Whole : IAsyncDisposable
        {
            [McpTool]
            [McpSchema("""
                {
                    "$schema": "https://json-schema.org/draft/2020-12/schema",
                    "type": "object",
                    "$defs": { "address": { "$anchor": "addressDef", "type": "object" } },
                    "properties": { "name": { "type": "string" }, "address": { "$ref": "#/$defs/address" } },
                    "additionalProperties": false
                }
                """)]
            internal static string Any(JsonElement all) => all.ToString();

            [McpTool, McpSchema("""{ "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"] }""")]
            internal static int Named(int a) => a;

            [McpTool, McpSchema("""{ "type": "object" }""")]
            internal string Later(JsonElement all) => all.ToString();

            public ValueTask DisposeAsync() => default;
        }
        """").MatchSnapshot();

    [Fact]
    public void Types_that_a_context_of_the_user_handles() => VerifyGenerator.Run(
        """"
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using McpAttr;

        [McpJsonContext(typeof(Known)), McpSchema("""{ "type": "string" }""")]
        public readonly record struct Money(object Amount);

        public sealed record Shape(object Value);

        [JsonSerializable(typeof(Money)), JsonSerializable(typeof(Shape))]
        public sealed class Known() : JsonSerializerContext(null)
        {
            public static Known Default { get; } = new();
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(Type type) => null;
        }

        internal static class Contexts
        {
            [McpTool] internal static List<Money> Pay(Money money, Money? more, [McpJsonContext(typeof(Known)), McpSchema("{}")] Shape shape) => [money];
        }
        """").MatchSnapshot();
}

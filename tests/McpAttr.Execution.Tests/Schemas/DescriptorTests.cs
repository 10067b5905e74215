using System.Text;
using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.SchemaKit;

namespace McpAttr.Execution.Tests.Schemas;

/// <summary>Descriptors are <c>Tool</c> objects of both revisions' schemas.</summary>
public class DescriptorTests
{
    // Literal schemas are the user's, and other profiles have rules of their own.
    public static TheoryData<string> Tools { get; } =
    [
        .. McpCatalog.Entry!.Tools
            .Where(static tool => !tool.Tags.Contains("profile") && tool.GetType().Name.Split('_')[1] != nameof(Corpus.LiteralTools))
            .Select(tool => Encoding.UTF8.GetString(tool.Name)),
    ];

    [Theory]
    [MemberData(nameof(Tools))]
    public void A_descriptor_has_the_members_of_a_tool(string name)
    {
        var tool = Find(name);
        foreach (bool modern in new[] { false, true })
        {
            byte[] utf8 = (modern ? tool.ModernDescriptor : tool.Descriptor).ToArray();
            Assert.DoesNotContain((byte)'\n', utf8);
            var descriptor = JsonDocument.Parse(utf8).RootElement;
            var members = descriptor.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);

            Assert.Equal(Besides(tool, modern), members.Keys.Except(["name", "title", "description", "inputSchema", "outputSchema", "annotations"]));
            Assert.Equal(name, members["name"].GetString());
            Assert.NotEmpty(members["title"].GetString()!);
            Assert.Equal(
                ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"],
                members["annotations"].EnumerateObject().Where(hint => hint.Value.ValueKind is JsonValueKind.True or JsonValueKind.False).Select(hint => hint.Name));
            AssertIsObject(members["inputSchema"]);
            AssertIsSchema(members["inputSchema"]);
            if (members.TryGetValue("outputSchema", out var output)) AssertIsSchema(output);
        }
    }

    [Theory]
    [MemberData(nameof(Tools))]
    public void Before_2026_07_28_an_output_schema_is_that_of_an_object(string name)
    {
        if (JsonDocument.Parse(Find(name).Descriptor.ToArray()).RootElement.TryGetProperty("outputSchema", out var output)) AssertIsObject(output);
    }

    // Views are said in _meta, in both revisions; tasks of 2026-07-28 need no word.
    private static string[] Besides(McpTool tool, bool modern) => tool.GetType().Name.Split('_')[1] switch
    {
        nameof(Corpus.BoardTools) => ["_meta"],
        nameof(Corpus.TaskedTools) when !modern => ["execution"],
        _ => [],
    };

    private static void AssertIsObject(JsonElement schema)
    {
        Assert.Equal("object", schema.GetProperty("type").GetString());
        if (schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind != JsonValueKind.False)
        {
            AssertIsSchema(values);
            return;
        }

        Assert.Equal(JsonValueKind.Object, schema.GetProperty("properties").ValueKind);
        if (schema.TryGetProperty("required", out var required))
            Assert.All(required.EnumerateArray(), name => Assert.True(schema.GetProperty("properties").TryGetProperty(name.GetString()!, out _)));
    }

    /// <summary>One type a node, no empty description, and a default that the schema itself accepts.</summary>
    private static void AssertIsSchema(JsonElement schema)
    {
        Assert.Equal(JsonValueKind.Object, schema.ValueKind);
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Assert.StartsWith("#/$defs/", reference.GetString(), StringComparison.Ordinal);
            return;
        }

        if (schema.TryGetProperty("$defs", out var definitions)) Assert.All(definitions.EnumerateObject(), definition => AssertIsSchema(definition.Value));
        Assert.NotEqual(schema.TryGetProperty("anyOf", out var alternatives), schema.TryGetProperty("type", out var type));
        if (schema.TryGetProperty("description", out var description)) Assert.NotEmpty(description.GetString()!);
        if (schema.TryGetProperty("default", out var fallback)) Assert.True(SchemaValidator.Accepts(schema, fallback), $"{fallback} is not {schema}");
        if (alternatives.ValueKind == JsonValueKind.Array)
        {
            Assert.All(alternatives.EnumerateArray(), AssertIsSchema);
            return;
        }

        switch (type.GetString())
        {
            case "object":
                AssertIsObject(schema);
                if (schema.TryGetProperty("properties", out var properties)) Assert.All(properties.EnumerateObject(), property => AssertIsSchema(property.Value));
                break;
            case "array":
                AssertIsSchema(schema.GetProperty("items"));
                break;
        }
    }

    private static McpTool Find(string name) => McpCatalog.Entry!.Tools.Single(tool => Encoding.UTF8.GetString(tool.Name) == name);
}

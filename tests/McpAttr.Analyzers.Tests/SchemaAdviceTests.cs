using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using McpAttr.TestKit;

namespace McpAttr.Analyzers.Tests;

/// <summary>The advice on what clients do not take of a schema, from the source to the finding: reference/field.md names them client by client.</summary>
public sealed class SchemaAdviceTests
{
    private static readonly DiagnosticAnalyzer[] Analyzers = [new SchemaSaysTooLittleAnalyzer(), new SchemaIsLargeAnalyzer(), new LiteralSchemaIsNotPortableAnalyzer()];

    [Theory]
    [InlineData("[McpTool] internal static void Get(Node {|MCPA0110:node|}) { }\ninternal sealed record Node(int X, Node? Next);")]
    [InlineData("[McpTool] internal static void Get(int before, List<Node?> {|MCPA0110:nodes|}) { }\ninternal sealed record Node(Dictionary<string, Node[]> Next);")]
    [InlineData("[McpTool] internal static Node {|MCPA0110:Get|}() => null!;\ninternal sealed record Node(int X, Node? Next);")]
    [InlineData("[McpTool] internal static void Get(First {|MCPA0110:first|}) { }\ninternal sealed record First(Second? Second);\ninternal sealed record Second(First? First);")]
    [InlineData("[McpTool] internal static void Get(Same first, Same second) { }\ninternal sealed record Same(int X);")]
    public Task MCPA0110_a_type_that_contains_itself_and_no_other_is_a_reference(string members) => VerifyAsync(members);

    [Theory]
    [InlineData("[McpTool] internal static void Get(JsonElement {|MCPA0111:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(int x, Holder? {|MCPA0111:holder|} = null) { }\ninternal sealed record Holder(List<JsonNode?> Values);")]
    [InlineData("[McpTool] internal static void Get([McpSchema(\"true\")] JsonElement {|MCPA0111:value|}) { }")]
    [InlineData("[McpTool] internal static void Get([McpSchema(\"{}\")] JsonElement {|MCPA0111:value|}) { }")]
    [InlineData("[McpTool] internal static void Get([McpSchema(\"{ \\\"type\\\": \\\"object\\\" }\")] JsonElement value) { }")]
    [InlineData("[McpTool] internal static void Get([McpSchema(\"{ \\\"enum\\\": [1, 2] }\")] JsonNode value) { }")]
    [InlineData("[McpTool] internal static JsonElement Get() => default;")]
    public Task MCPA0111_an_argument_of_which_nothing_is_said(string members) => VerifyAsync(members);

    [Theory]
    [InlineData("{ 'type': 'object', 'properties': { 'a': { 'type': ['string', 'null'] } } }", true)]
    [InlineData("{ 'type': 'object', 'properties': { 'a': { 'type': 'array' } } }", true)]
    [InlineData("{ 'type': 'object', 'properties': { 'a': { 'type': 'string', 'format': 'email' } } }", true)]
    [InlineData("{ '$schema': 'https://json-schema.org/draft/2020-12/schema', 'type': 'object' }", true)]
    [InlineData("{ 'type': 'object', 'oneOf': [{ 'type': 'object', 'required': ['a'] }] }", true)]
    [InlineData("{ 'type': 'object', 'properties': { 'a': { 'type': 'string', 'format': 'date-time' }, 'b': { 'type': 'array', 'items': { 'type': 'integer' } } } }", false)]
    public async Task MCPA0119_words_of_a_literal_schema_that_clients_refuse(string schema, bool isRefused)
    {
        string json = schema.Replace("'", "\\\"", StringComparison.Ordinal);
        string method = isRefused ? "{|MCPA0119:Get|}" : "Get";
        await VerifyAsync($"[McpTool, McpSchema(\"{json}\")] internal static void {method}(JsonElement all) {{ }}");

        // Elsewhere in the arguments a combinator is no matter.
        string value = isRefused && !schema.Contains("oneOf", StringComparison.Ordinal) ? "{|MCPA0119:value|}" : "value";
        await VerifyAsync($"[McpTool] internal static void Get([McpSchema(\"{json}\")] JsonElement {value}) {{ }}");

        // Who chooses another profile knows the clients.
        await VerifyAsync($"[McpTool(SchemaProfile = McpSchemaProfile.Full), McpSchema(\"{json}\")] internal static void Get(JsonElement all) {{ }}");
    }

    [Theory]
    [InlineData(5, "")]
    [InlineData(6, "MCPA0104")]
    [InlineData(10, "MCPA0104")]
    [InlineData(11, "MCPA0105")]
    public Task Levels_are_counted_from_the_source(int levels, string rule)
    {
        // The arguments themselves are the first.
        string type = string.Concat(Enumerable.Repeat("List<", levels - 1)) + "int" + new string('>', levels - 1);
        string value = rule.Length == 0 ? "value" : $"{{|{rule}:value|}}";
        return VerifyAsync($"[McpTool] internal static void Get({type} {value}) {{ }}");
    }

    [Theory]
    [InlineData(250, false)]
    [InlineData(251, true)]
    public Task Values_are_counted_from_the_source(int values, bool isLarge) => VerifyAsync(
        $"[McpTool] internal static void Get(Kind {(isLarge ? "{|MCPA0104:kind|}" : "kind")}) {{ }}\ninternal enum Kind {{ {string.Join(", ", Enumerable.Range(0, values).Select(static index => $"K{index}"))} }}");

    private static async Task VerifyAsync(string marked)
    {
        var (source, expected) = MarkedSource.Parse(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using McpAttr;

            internal static class Tools
            {
                {{marked}}
            }
            """);
        var compilation = new TestCompilation { Source = source }.Create();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await compilation.WithAnalyzers([.. Analyzers], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(MarkedSource.Write(source, expected), MarkedSource.Write(source, found.Select(static finding => (finding.Id, finding.Location.SourceSpan))));
    }
}

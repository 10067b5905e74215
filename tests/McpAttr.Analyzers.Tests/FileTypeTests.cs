using Microsoft.CodeAnalysis;

namespace McpAttr.Analyzers.Tests;

/// <summary>Generated code stands in files of its own, so it cannot name what is local to one of the user's: each way to such a type is an error that says so.</summary>
public sealed class FileTypeTests
{
    private const string Context =
        """
        file sealed class Known() : JsonSerializerContext(null)
        {
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;

    [Theory]
    [InlineData("file static class Tools { [McpTool] internal static void {|MCPA0002:Get|}() { } }")]
    [InlineData("file sealed class Outer { internal sealed class Tools { [McpTool] public void {|MCPA0002:Get|}() { } } }")]
    [InlineData("internal static class Tools { [McpTool] internal static void Get(Shape {|MCPA0037:shape|}) { } }\n[JsonDerivedType(typeof(Circle), \"circle\")] internal abstract class Shape;\nfile sealed class Circle : Shape;")]
    [InlineData("internal static class Tools { [McpTool] internal static Shape {|MCPA0037:Get|}() => null!; }\n[JsonDerivedType(typeof(Circle), \"circle\")] internal abstract class Shape;\nfile sealed class Circle : Shape;")]
    [InlineData("internal static class Tools { [McpTool] internal static void Get([{|MCPA0045:McpPattern(\"Sku\", Type = typeof(Patterns))|}] string sku) { } }\nfile static class Patterns { internal static System.Text.RegularExpressions.Regex Sku => new(\"a\"); }")]
    [InlineData("internal static class Tools { [McpTool, {|MCPA0210:McpFilter<Audit>|}] internal static void Get() { } }\nfile sealed class Audit : IMcpFilter<McpToolInvocation> { public ValueTask InvokeAsync(McpToolInvocation call, McpNext next) => next.InvokeAsync(); }")]
    [InlineData("internal static class Tools { [McpTool] internal static void Get([McpJsonContext(typeof(Known)), McpSchema(\"{}\")] Version? {|MCPA0036:value|}) { } }\n[JsonSerializable(typeof(Version))]\n" + Context)]
    [InlineData("[McpForm] file sealed record {|MCPA0075:Form|}(string Name);")]
    public Task A_type_that_is_local_to_its_file_is_refused_wherever_generated_code_would_name_it(string source) => RunAsync(source);

    [Fact]
    public Task Bodies_may_use_what_they_like() => RunAsync(
        """
        internal static class Tools { [McpTool] internal static int Get(int number) => new Local(number).Number; }
        file sealed record Local(int Number);
        """);

    private static Task<IReadOnlyList<Diagnostic>> RunAsync(string source) => VerifyAnalyzer.RunAsync(
        $"""
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using McpAttr;

        {source}
        """);
}

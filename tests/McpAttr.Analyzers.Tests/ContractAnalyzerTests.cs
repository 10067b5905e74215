using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using McpAttr.TestKit;

namespace McpAttr.Analyzers.Tests;

/// <summary>Each rule, broken and kept.</summary>
public sealed class ContractAnalyzerTests
{
    [Fact]
    public Task MCPA0001_broken() => VerifyAnalyzer.RunAsync(new TestCompilation
    {
        LanguageVersion = LanguageVersion.CSharp12,
        Source = "{|MCPA0001:|}internal static class Tools { [McpAttr.McpTool] internal static void Get() { } }",
    });

    [Fact]
    public Task MCPA0001_kept() => Tool("[McpTool] internal static void Get() { }");

    [Fact]
    public Task MCPA0001_is_silent_without_McpAttr() => VerifyAnalyzer.RunAsync(new TestCompilation
    {
        LanguageVersion = LanguageVersion.CSharp12,
        IsMcpAttrReferenced = false,
        Source = "internal static class Tools;",
    });

    [Theory]
    [InlineData("internal static class Tools { [McpTool] static void {|MCPA0002:Get|}() { } }")]
    [InlineData("internal class Tools { [McpTool] protected static void {|MCPA0002:Get|}() { } }")]
    [InlineData("internal static class Outer { private static class Tools { [McpTool] internal static void {|MCPA0002:Get|}() { } } }")]
    [InlineData("file static class Tools { [McpTool] internal static void {|MCPA0002:Get|}() { } }")]
    [InlineData("internal interface ITools { [McpTool] static abstract void {|MCPA0002:Get|}(); }")]
    [InlineData("internal static class Tools { internal static void Use() { Get(); [McpTool] static void {|MCPA0002:Get|}() { } } }")]
    public Task MCPA0002_broken(string source) => VerifyAnalyzer.RunAsync("using McpAttr;\n" + source);

    [Theory]
    [InlineData("internal static class Outer { internal static class Tools { [McpTool] public static void Get() { } } }")]
    [InlineData("internal interface ITools { [McpTool] static void Get() { } }")]
    [InlineData("internal class Tools { [McpTool] protected internal static void Get() { } }")]
    public Task MCPA0002_kept(string source) => VerifyAnalyzer.RunAsync("using McpAttr;\n" + source);

    [Fact]
    public Task MCPA0002_broken_by_a_local_function_of_a_program() => VerifyAnalyzer.RunAsync(new TestCompilation
    {
        OutputKind = OutputKind.ConsoleApplication,
        Source = "return Add(1, 2);\n\n[McpAttr.McpTool] static int {|MCPA0002:Add|}(int a, int b) => a + b;",
    });

    [Theory]
    [InlineData("internal static class Tools { [McpTool] internal static void {|MCPA0003:Get|}<T>(T value) { } }")]
    [InlineData("internal static class Tools<T> { [McpTool] internal static void {|MCPA0003:Get|}(T value) { } }")]
    public Task MCPA0003_broken(string source) => VerifyAnalyzer.RunAsync("using McpAttr;\n" + source);

    [Fact]
    public Task MCPA0003_kept() => Tool("[McpTool] internal static void Get(List<int> values) { }");

    [Fact]
    public Task MCPA0004_broken() => Tool("[McpTool] internal static async void {|MCPA0004:Get|}() => await Task.Yield();");

    [Fact]
    public Task MCPA0004_broken_by_the_implementing_part() => VerifyAnalyzer.RunAsync(new TestCompilation
    {
        Source =
            """
            using System.Threading.Tasks;
            using McpAttr;
            internal static partial class Tools { [McpTool] internal static partial void {|MCPA0004:Get|}(); }
            internal static partial class Tools { internal static async partial void Get() => await Task.Yield(); }
            """,
    });

    [Fact]
    public Task MCPA0004_kept() => Tool("[McpTool] internal static async Task Get() => await Task.Yield();");

    [Fact]
    public Task MCPA0005_broken() => Tool("[McpTool, Obsolete(\"No.\", true)] internal static void {|MCPA0005:Get|}() { }");

    [Fact]
    public Task MCPA0005_kept() => Tool("[McpTool, Obsolete(\"No.\")] internal static void Get() { }");

    [Theory]
    [InlineData("internal abstract class Tools { [McpTool] internal void {|MCPA0006:Get|}() { } }")]
    [InlineData("internal struct Tools { [McpTool] internal void {|MCPA0006:Get|}() { } }")]
    [InlineData("internal interface ITools { [McpTool] void {|MCPA0006:Get|}(); }")]
    [InlineData("internal class Tools { private Tools() { } [McpTool] internal void {|MCPA0006:Get|}() { } }")]
    [InlineData("internal class Tools { public Tools() { } public Tools(int a) { } [McpTool] internal void {|MCPA0006:Get|}() { } }")]
    [InlineData("internal class Tools { public required int A { get; set; } [McpTool] internal void {|MCPA0006:Get|}() { } }")]
    public Task MCPA0006_broken(string source) => VerifyAnalyzer.RunAsync("using McpAttr;\n" + source);

    [Theory]
    [InlineData("internal class Tools { private Tools(int a) { } internal Tools() : this(1) { } [McpTool] internal void Get() { } }")]
    [InlineData("internal class Tools(System.IServiceProvider services) { [McpTool] internal string Get() => services.ToString()!; }")]
    [InlineData("internal sealed record Tools { [McpTool] internal void Get() { } }")]
    public Task MCPA0006_kept(string source) => VerifyAnalyzer.RunAsync("using McpAttr;\n" + source);

    [Theory]
    [InlineData("[McpTool(Name = \"\")] internal static void {|MCPA0007:Get|}() { }")]
    [InlineData("[McpTool(Name = \"get it\")] internal static void {|MCPA0007:Get|}() { }")]
    [InlineData("[McpTool] internal static void {|MCPA0007:Größe|}() { }")]
    [InlineData("[McpTool(Name = \"a23456789_a23456789_a23456789_a23456789_a23456789_a23456789_a23456789_a23456789_a23456789_a23456789_a23456789_a23456789_a23456789\")] internal static void {|MCPA0007:Get|}() { }")]
    public Task MCPA0007_broken(string method) => Tool(method);

    [Fact]
    public Task MCPA0007_kept() => Tool("[McpTool(Name = \"Get-it.2_now\")] internal static void Get() { }");

    [Fact]
    public Task MCPA0008_broken() => Tool(
        """
        [McpTool] internal static void Get() { }
        [McpTool(Name = "get")] internal static void {|MCPA0008:GetAgain|}() { }
        [McpTool] internal static Task {|MCPA0008:GetAsync|}() => Task.CompletedTask;
        """);

    [Fact]
    public Task MCPA0008_kept() => Tool(
        """
        [McpTool] internal static void Get() { }
        [McpTool(Name = "GET")] internal static void GetAgain() { }
        """);

    [Theory]
    [InlineData("[McpTool] internal static void Get(ref int {|MCPA0009:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(out int {|MCPA0009:value|}) => value = 1;")]
    [InlineData("private static int _value; [McpTool] internal static ref int {|MCPA0009:Get|}() => ref _value;")]
    public Task MCPA0009_broken(string method) => Tool(method);

    [Fact]
    public Task MCPA0009_kept() => Tool("[McpTool] internal static void Get(in int value) { }");

    [Theory]
    [InlineData("[McpTool] internal static void Get(object {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(dynamic {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(Dictionary<DateTime, int> {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(Dictionary<Options, int> {|MCPA0010:value|}) { }\n[Flags] internal enum Options { A, B }")]
    [InlineData("[McpTool] internal static void Get(Memory<int> {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(int[,] {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(ArraySegment<int> {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(System.Linq.ILookup<int, int> {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(System.Collections.ArrayList {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(Func<int> {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get((int, int) {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(Int128 {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(Stream {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(ReadOnlySpan<char> {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(Data {|MCPA0010:value|}) { }\ninternal ref struct Data { public int X { get; set; } }")]
    [InlineData("[McpTool] internal static Data {|MCPA0010:Get|}() => default;\ninternal ref struct Data { public int X { get; set; } }")]
    [InlineData("[McpTool] internal static void Get(IDisposable {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(IProgress<int> {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static void Get(List<Holder> {|MCPA0010:value|}) { }\ninternal sealed record Holder(object Value);")]
    [InlineData("[McpTool] internal static void Get(Nothing {|MCPA0010:value|}) { }\ninternal enum Nothing;")]
    [InlineData("[McpTool] internal static object {|MCPA0010:Get|}() => 1;")]
    [InlineData("[McpTool] internal static (int, string) {|MCPA0010:Get|}() => default;")]
    [InlineData("[McpTool] internal static List<(int X, int)> {|MCPA0010:Get|}() => [];")]
    [InlineData("[McpTool] internal static McpPromptMessage {|MCPA0010:Get|}() => null!;")]
    [InlineData("[McpTool] internal static void Get(McpProgress {|MCPA0010:value|}) { }")]
    [InlineData("[McpTool] internal static Task<int>? {|MCPA0010:Get|}() => null;")]
    [InlineData("[McpTool] internal static Task<Task<int>> {|MCPA0010:Get|}() => null!;")]
    [InlineData("[McpTool] internal static IAsyncEnumerable<int>? {|MCPA0010:Get|}() => null;")]
    [InlineData("[McpTool] internal static Task<IAsyncEnumerable<int>> {|MCPA0010:Get|}() => null!;")]
    [InlineData("[McpTool] internal static void Get(IAsyncEnumerable<int> {|MCPA0010:value|}) { }")]
    public Task MCPA0010_broken(string method) => Tool(method);

    [Fact]
    public async Task MCPA0010_names_the_path_and_the_type()
    {
        var found = await Tool("[McpTool] internal static void Get(List<Holder> {|MCPA0010:value|}) { }\ninternal sealed record Holder(object[] Values);");

        Assert.StartsWith("The type 'object' of 'value[].Values[]' has no form on the wire; use a type that says what it holds, JsonElement", Assert.Single(found).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task MCPA0010_kept() => Tool("[McpTool] internal static List<Holder> Get(Holder value) => [value];\ninternal sealed record Holder(Uri[] Values);");

    [Fact]
    public Task MCPA0010_is_silent_about_injected_parameters() => Tool(
        "[McpTool] internal static void Get(McpContext context, CancellationToken stop, IProgress<McpProgress> progress, IServiceProvider services, [McpService] IDisposable service) { }");

    [Theory]
    [InlineData("[McpTool] internal static void Get(Node<int> {|MCPA0011:node|}) { }\ninternal sealed record Node<T>(T Value, Node<List<T>>? Next);")]
    [InlineData("[McpTool] internal static Node<int> {|MCPA0011:Get|}() => null!;\ninternal sealed record Node<T>(T Value, Leaf<T[]>? Leaf);\ninternal sealed record Leaf<T>(Node<T>? Parent);")]
    public Task MCPA0011_broken(string method) => Tool(method);

    [Theory]
    [InlineData("[McpTool] internal static Node Get(Node node) => node;\ninternal sealed record Node(string Name, Node[] Children);")]
    [InlineData("[McpTool] internal static void Get(Node<int> node) { }\ninternal sealed record Node<T>(T Value, Node<T>? Next);")]
    [InlineData("[McpTool] internal static Pair Get(Pair pair) => pair;\ninternal sealed record Pair(Leaf Left, Leaf Right);\ninternal sealed record Leaf(string Name);")]
    public Task MCPA0011_kept(string method) => Tool(method);

    [Theory]
    [InlineData("internal abstract class Data { public int X { get; set; } }")]
    [InlineData("internal sealed class Data { private Data() { } }")]
    [InlineData("internal sealed class Data { public Data(int x) { } public Data(string y) { } }")]
    [InlineData("internal sealed class Data { public Data(ref int x) { } }")]
    [InlineData("internal sealed class Data { [JsonIgnore] public required int X { get; set; } }")]
    [InlineData("internal sealed class Data { public required int X; }")]
    [InlineData("internal sealed class Data { internal required int X { get; set; } }")]
    [InlineData("internal sealed class Data { public Data(int x) { } public required int X { get; set; } }")]
    public Task MCPA0012_broken(string type) => Tool("[McpTool] internal static void Get(Data {|MCPA0012:value|}) { }\n" + type);

    [Theory]
    [InlineData("internal sealed class Data { public Data(int x) { } [JsonConstructor] public Data(string y) { } }")]
    [InlineData("internal sealed class Data { public Data() { } public Data(string y) { } }")]
    [InlineData("internal struct Data { public int X { get; set; } }")]
    [InlineData("internal sealed class Data { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Data(int x) { } public required int X { get; set; } }")]
    [InlineData("internal sealed class Data { public Data(string a, [McpArgument] int x) { } public Data(int a, int x) : this(\"\", x) { } [JsonConstructor] public Data(List<int> a, int x) : this(\"\", x) { } [JsonIgnore] public int A { get; } }")]
    public Task MCPA0012_kept(string type) => Tool("[McpTool] internal static void Get(Data value) { }\n" + type);

    [Fact]
    public Task MCPA0012_is_silent_about_results() => Tool("[McpTool] internal static Data Get() => null!;\ninternal abstract class Data { public int X => 1; }");

    [Theory]
    [InlineData("[McpTool] internal static void Get(int value, [McpArgument(Name = \"value\")] int {|MCPA0013:other|}) { }")]
    [InlineData("[McpTool] internal static void Get(Data {|MCPA0013:value|}) { }\ninternal sealed class Data { public int X { get; set; } [JsonPropertyName(\"x\")] public int Y { get; set; } }")]
    [InlineData("[McpTool] internal static Data {|MCPA0013:Get|}() => null!;\ninternal sealed record Data(int X, [property: JsonPropertyName(\"x\")] int Y);")]
    [InlineData("[McpTool] internal static void Get(Data {|MCPA0013:value|}) { }\ninternal enum Data { A, [JsonStringEnumMemberName(\"A\")] B }")]
    public Task MCPA0013_broken(string method) => Tool(method);

    [Fact]
    public Task MCPA0013_kept() => Tool("[McpTool] internal static void Get(Data value) { }\ninternal sealed record Data(int X, [property: JsonPropertyName(\"X\")] int Y);");

    [Theory]
    [InlineData("Range(1, 2)", "string")]
    [InlineData("Range(1, 2)", "int[]")]
    [InlineData("Range(2, 1)", "int")]
    [InlineData("Range(300, 400)", "byte")]
    [InlineData("Range(0.2, 0.8)", "int")]
    [InlineData("Range(1e100, 1e200)", "float")]
    [InlineData("Range(1e100, 1e200)", "decimal")]
    [InlineData("Range(0.5, 0.5, MinimumIsExclusive = true)", "double")]
    [InlineData("Range(typeof(int), \"1\", \"2\")", "decimal")]
    [InlineData("Range(typeof(decimal), \"1,5\", \"2\")", "decimal")]
    [InlineData("Range(typeof(decimal), \"2\", \"1\")", "decimal")]
    [InlineData("Range(typeof(DateOnly), \"2026-02-30\", \"2026-12-31\")", "DateOnly")]
    [InlineData("Range(typeof(DateOnly), \"2026-12-31\", \"2026-01-01\")", "DateOnly")]
    [InlineData("Range(typeof(string), \"2026-01-01\", \"2026-12-31\")", "DateOnly")]
    [InlineData("Range(typeof(DateTime), \"2026-01-01\", \"2026-12-31\")", "DateTime")]
    [InlineData("Range(typeof(DateTimeOffset), \"2026-01-01T00:00:00\", \"2026-12-31T00:00:00\")", "DateTimeOffset")]
    [InlineData("Range(typeof(TimeOnly), \"8\", \"17:00\")", "TimeOnly")]
    public Task MCPA0014_broken(string attribute, string type) => Tool($"[McpTool] internal static void Get([{{|MCPA0014:{attribute}|}}] {type} value) {{ }}");

    [Theory]
    [InlineData("[Range(1, 2)] int?")]
    [InlineData("[Range(0, 1000)] byte")]
    [InlineData("[Range(0.5, 1e300)] ulong")]
    [InlineData("[Range(0, 10, MinimumIsExclusive = true, MaximumIsExclusive = true)] long")]
    [InlineData("[Range(0.0, double.PositiveInfinity)] decimal")]
    [InlineData("[Range(0.1, 0.9)] float")]
    [InlineData("[Range(-1e300, 1e300)] float")]
    [InlineData("[Range(1e-300, 1e300)] decimal")]
    [InlineData("[Range(0.0, 1.0, MinimumIsExclusive = true)] double")]
    [InlineData("[Range(typeof(decimal), \"1\", \"2\")] decimal")]
    [InlineData("[Range(typeof(DateOnly), \"2026-01-01\", \"2026-01-01\")] DateOnly?")]
    [InlineData("[Range(typeof(TimeOnly), \"08:00\", \"17:30:00\")] TimeOnly")]
    [InlineData("[Range(typeof(DateTimeOffset), \"2026-01-01T00:00:00Z\", \"2026-12-31T00:00+02:00\")] DateTimeOffset")]
    public Task MCPA0014_kept(string parameter) => Tool($"[McpTool] internal static void Get({parameter} value) {{ }}");

    [Theory]
    [InlineData("internal sealed class Data { [JsonExtensionData] public Dictionary<string, object>? More { get; set; } }")]
    [InlineData("internal sealed class Data { [JsonConverter(typeof(JsonConverter))] public int X { get; set; } }")]
    [InlineData("internal sealed class Data { [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public int X { get; set; } }")]
    [InlineData("internal sealed class Data { [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)] public List<int> X { get; set; } = []; }")]
    [InlineData("internal sealed class Data { [JsonInclude] public int X; }")]
    [InlineData("internal sealed class Data { [JsonInclude] internal int X { get; set; } }")]
    public async Task MCPA0015_broken(string type)
    {
        await Tool("[McpTool] internal static void Get(Data {|MCPA0015:value|}) { }\n" + type);
        await Tool("[McpTool] internal static Data {|MCPA0015:Get|}() => null!;\n" + type);
    }

    [Theory]
    [InlineData("CreditCard", "string")]
    [InlineData("Phone", "string")]
    [InlineData("CustomValidation(typeof(string), \"IsNullOrEmpty\")", "string")]
    public async Task MCPA0015_broken_by_a_check_that_is_not_made(string attribute, string type)
    {
        await Tool($"[McpTool] internal static void Get([{{|MCPA0015:{attribute}|}}] {type} value) {{ }}");
        await Tool($"[McpTool] internal static void Get(Data value) {{ }}\ninternal sealed record Data([{{|MCPA0015:{attribute}|}}] {type} Value);");
        await Tool($"[McpTool] internal static void Get(Data value) {{ }}\ninternal sealed record Data([property: {{|MCPA0015:{attribute}|}}] {type} Value);");
    }

    [Fact]
    public Task MCPA0015_is_silent_about_checks_of_results_and_kinds_of_text() => Tool(
        "[McpTool] internal static Data Get([DataType(DataType.Password)] string value) => new(value);\ninternal sealed record Data([property: StringLength(5)] string Value);");

    [Fact]
    public Task MCPA0015_kept() => Tool(
        "[McpTool] internal static Data Get(Data value) => value;\n[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)] internal sealed record Data(Mood Mood) { [JsonInclude] public int X { get; private set; } [JsonExtensionData] public IDictionary<string, JsonElement>? More { get; set; } }\n[JsonConverter(typeof(JsonStringEnumConverter<Mood>))] internal enum Mood { Happy }");

    [Fact]
    public Task MCPA0016_broken() => VerifyAnalyzer.RunAsync("[assembly: {|MCPA0016:McpAttr.McpToolsFrom(typeof(string))|}]");

    [Fact]
    public Task MCPA0016_kept()
    {
        var library = new TestCompilation
        {
            AssemblyName = "Lib",
            Source = "public static class LibTools { [McpAttr.McpTool] public static void Help() { } }",
        };
        return VerifyAnalyzer.RunAsync(new TestCompilation
        {
            Source = "[assembly: McpAttr.McpToolsFrom(typeof(LibTools))]",
            AdditionalReferences = [VerifyAnalyzer.Generate(library).ToMetadataReference()],
        });
    }

    [Fact]
    public async Task Code_that_is_being_typed_does_not_stop_the_analyzer()
    {
        foreach (var source in UnfinishedSources.All())
        {
            var analysis = new TestCompilation { Source = source }.Create().WithAnalyzers([new ContractAnalyzer()], new AnalyzerOptions([]));
            var found = await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

            Assert.All(found, static diagnostic => Assert.StartsWith("MCPA", diagnostic.Id, StringComparison.Ordinal));
        }
    }

    private static Task<IReadOnlyList<Diagnostic>> Tool(string members) => VerifyAnalyzer.MembersAsync(members);
}

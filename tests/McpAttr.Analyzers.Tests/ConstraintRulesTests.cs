using Microsoft.CodeAnalysis;

namespace McpAttr.Analyzers.Tests;

/// <summary>Constraints that cannot be checked, and what is said of values that are none.</summary>
public sealed class ConstraintRulesTests
{
    [Theory]
    [InlineData("StringLength(5)", "int[]")]
    [InlineData("StringLength(5)", "Guid")]
    [InlineData("StringLength(-1)", "string")]
    [InlineData("StringLength(5, MinimumLength = 6)", "string")]
    [InlineData("MinLength(-1)", "string")]
    [InlineData("MinLength(1)", "int")]
    [InlineData("MinLength(1)", "DateOnly?")]
    [InlineData("Length(3, 2)", "string")]
    [InlineData("MaxLength(-2)", "int[]")]
    [InlineData("AllowedValues", "string")]
    [InlineData("AllowedValues(null)", "string?")]
    [InlineData("AllowedValues(1)", "string")]
    [InlineData("AllowedValues(\"a\")", "int")]
    [InlineData("AllowedValues(1.5)", "int")]
    [InlineData("AllowedValues(300)", "byte")]
    [InlineData("AllowedValues(double.NaN)", "double")]
    [InlineData("AllowedValues(DayOfWeek.Monday)", "int")]
    [InlineData("AllowedValues(1)", "DayOfWeek")]
    [InlineData("AllowedValues(\"a\")", "string[]")]
    [InlineData("AllowedValues(\"2026-01-01\")", "DateOnly")]
    [InlineData("DeniedValues(\"a\", null)", "string?")]
    [InlineData("DeniedValues(1)", "string")]
    [InlineData("EmailAddress", "int")]
    [InlineData("Url", "Uri")]
    [InlineData("Base64String", "string[]")]
    public async Task MCPA0045_broken(string attribute, string type)
    {
        await Tool($"[McpTool] internal static void Get([{{|MCPA0045:{attribute}|}}] {type} value) {{ }}");
        await Tool($"[McpTool] internal static void Get(Data value) {{ }}\ninternal sealed record Data([property: {{|MCPA0045:{attribute}|}}] {type} Value);");
    }

    [Theory]
    [InlineData("[MinLength(4)] [{|MCPA0045:MaxLength(3)|}] string")]
    [InlineData("[EmailAddress] [{|MCPA0045:Url|}] string")]
    public Task MCPA0045_broken_by_two_that_contradict_each_other(string parameter) => Tool($"[McpTool] internal static void Get({parameter} value) {{ }}");

    [Fact]
    public Task MCPA0045_is_one_error_for_a_type_of_two_tools() => Tool(
        "[McpTool] internal static void Get(Data value) { }\n[McpTool] internal static void Set(Data value) { }\ninternal sealed record Data([{|MCPA0045:Length(3, 2)|}] string Value);");

    [Theory]
    [InlineData("[StringLength(5, MinimumLength = 5)] string?")]
    [InlineData("[MinLength(2), MaxLength(3), Length(1, 9)] string")]
    [InlineData("[MaxLength] List<int>")]
    [InlineData("[AllowedValues(\"a\", null)] string?")]
    [InlineData("[AllowedValues(1, 2L, (byte)3, 4.0)] short")]
    [InlineData("[AllowedValues(1, 0.5)] decimal?")]
    [InlineData("[AllowedValues(DayOfWeek.Monday)] DayOfWeek")]
    [InlineData("[DeniedValues(\"a\", null)] string")]
    [InlineData("[EmailAddress, Required, StringLength(50)] string?")]
    public Task MCPA0045_kept(string parameter) => Tool($"[McpTool] internal static void Get({parameter} value) {{ }}");

    [Fact]
    public Task MCPA0045_is_silent_about_results() => Tool("[McpTool] internal static Data Get() => new(1);\ninternal sealed record Data([property: EmailAddress] int Value);");

    [Theory]
    [InlineData("McpExample(\"a\")", "int")]
    [InlineData("McpExample(1)", "string")]
    [InlineData("McpExample(Json = \"{\")", "string")]
    [InlineData("McpExample", "string")]
    public Task MCPA0046_broken(string attribute, string type) => Tool($"[McpTool] internal static void Get([{{|MCPA0046:{attribute}|}}] {type} value) {{ }}");

    [Theory]
    [InlineData("DefaultValue(\"a\")", "int")]
    [InlineData("DefaultValue(typeof(int), \"a\")", "int")]
    public Task MCPA0046_broken_by_a_default(string attribute, string type) => Tool(
        $"[McpTool] internal static void Get(Data value) {{ }}\ninternal sealed class Data {{ [{{|MCPA0046:{attribute}|}}] public {type} Value {{ get; set; }} }}");

    [Theory]
    [InlineData("[McpExample(\"a\"), McpExample(\"b\")] string")]
    [InlineData("[McpExample(\"5\")] int")]
    [InlineData("[McpExample(\"2026-01-31\")] DateOnly")]
    [InlineData("[McpExample(Json = \"[1, 2]\")] int[]")]
    [InlineData("[McpExample(new[] { 1, 2 })] int[]")]
    public Task MCPA0046_kept(string parameter) => Tool($"[McpTool] internal static void Get({parameter} value) {{ }}");

    [Theory]
    [InlineData("Gemini", "Dictionary<string, int>")]
    [InlineData("OpenAiStrict", "Dictionary<string, int>")]
    [InlineData("OpenAiStrict", "List<Dictionary<int, string>>")]
    [InlineData("Gemini", "Part")]
    public Task MCPA0047_broken(string profile, string type) => Tool(
        $"[McpTool(SchemaProfile = McpSchemaProfile.{profile})] internal static void {{|MCPA0047:Get|}}({type} value) {{ }}\ninternal sealed record Part(int X, Part? Inner = null);");

    [Theory]
    [InlineData("Portable", "Dictionary<string, int>")]
    [InlineData("Full", "Part")]
    [InlineData("OpenAiStrict", "Part")]
    [InlineData("Gemini", "List<int>")]
    public Task MCPA0047_kept(string profile, string type) => Tool(
        $"[McpTool(SchemaProfile = McpSchemaProfile.{profile})] internal static void Get({type} value) {{ }}\ninternal sealed record Part(int X, Part? Inner = null);");

    [Theory]
    [InlineData("McpPattern(\"None\")", "string")]
    [InlineData("McpPattern(\"Hidden\")", "string")]
    [InlineData("McpPattern(\"Other\")", "string")]
    [InlineData("McpPattern(\"Sku\")", "int")]
    [InlineData("McpPattern(\"Broken\")", "string")]
    [InlineData("McpPattern(\"Either\")", "string")]
    public Task MCPA0045_broken_by_a_pattern(string attribute, string type) =>
        Tool($"[McpTool] internal static void Get([{{|MCPA0045:{attribute}|}}] {type} value) {{ }}\n" + Expressions);

    [Theory]
    [InlineData("a(")]
    [InlineData("[z-a]")]
    public Task MCPA0045_broken_by_what_is_no_regular_expression(string pattern) =>
        Tool($"[McpTool] internal static void Get([{{|MCPA0045:RegularExpression(\"{pattern}\")|}}] string value) {{ }}");

    [Theory]
    [InlineData("Sku")]
    [InlineData("Anchored")]
    public Task MCPA0045_kept_by_a_pattern(string member) => Tool($"[McpTool] internal static void Get([McpPattern(nameof({member}))] string? value) {{ }}\n" + Expressions);

    [Fact]
    public Task MCPA0150_broken() => Tool("[McpTool] internal static void Get([{|MCPA0150:RegularExpression(\"a+\")|}] string value) { }");

    [Theory]
    [InlineData("Folded")]
    [InlineData("Made")]
    public Task MCPA0151_broken(string member) => Tool($"[McpTool] internal static void Get([{{|MCPA0151:McpPattern(nameof({member}))|}}] string value) {{ }}\n" + Expressions);

    // The generator of regular expressions does not run here, so the methods have bodies.
    private const string Expressions =
        """
        [System.Text.RegularExpressions.GeneratedRegex("[A-Z]{3}")] internal static System.Text.RegularExpressions.Regex Sku() => null!;
        [System.Text.RegularExpressions.GeneratedRegex("^(?:a|ab)$")] internal static System.Text.RegularExpressions.Regex Anchored => null!;
        [System.Text.RegularExpressions.GeneratedRegex("a(")] internal static System.Text.RegularExpressions.Regex Broken() => null!;
        [System.Text.RegularExpressions.GeneratedRegex("a|ab")] internal static System.Text.RegularExpressions.Regex Either() => null!;
        [System.Text.RegularExpressions.GeneratedRegex("[A-Z]{3}")] private static System.Text.RegularExpressions.Regex Hidden() => null!;
        [System.Text.RegularExpressions.GeneratedRegex("a", System.Text.RegularExpressions.RegexOptions.IgnoreCase)] internal static System.Text.RegularExpressions.Regex Folded() => null!;
        internal static readonly System.Text.RegularExpressions.Regex Made = new("a");
        internal static string Other() => "";
        """;

    private static Task<IReadOnlyList<Diagnostic>> Tool(string members) => VerifyAnalyzer.MembersAsync(members);
}

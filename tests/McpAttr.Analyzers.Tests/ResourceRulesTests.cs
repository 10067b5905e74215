using Microsoft.CodeAnalysis;

namespace McpAttr.Analyzers.Tests;

/// <summary>The rules of resources, broken and kept.</summary>
public sealed class ResourceRulesTests
{
    [Theory]
    [InlineData("", "it must begin with a scheme and a colon, such as app://")]
    [InlineData("notes", "it must begin with a scheme and a colon, such as app://")]
    [InlineData("/notes", "it must begin with a scheme and a colon, such as app://")]
    [InlineData("{scheme}://notes", "it must begin with a scheme and a colon, such as app://")]
    [InlineData("app://a b", "' ' must be written as its UTF-8 bytes, %XX each")]
    [InlineData("app://ä", "'ä' must be written as its UTF-8 bytes, %XX each")]
    [InlineData("app://100%", "'%' must be written as its UTF-8 bytes, %XX each")]
    [InlineData("app://{a}/ä", "'ä' must be written as its UTF-8 bytes, %XX each")]
    [InlineData("app://{a", "'{' has no '}'")]
    [InlineData("app://a}", "'}' must be written as its UTF-8 bytes, %XX each")]
    [InlineData("app://{}", "'' is no name of a variable, and modifiers (* and :n) cannot be matched")]
    [InlineData("app://{a*}", "'a*' is no name of a variable, and modifiers (* and :n) cannot be matched")]
    [InlineData("app://{a:3}", "'a:3' is no name of a variable, and modifiers (* and :n) cannot be matched")]
    [InlineData("app://{#a}", "'{#a}' has an operator that URIs are not matched with; there are {a}, {+a}, {/a}, {?a} and {&a}")]
    [InlineData("app://{;a}", "'{;a}' has an operator that URIs are not matched with; there are {a}, {+a}, {/a}, {?a} and {&a}")]
    [InlineData("app://{.a}", "'{.a}' has an operator that URIs are not matched with; there are {a}, {+a}, {/a}, {?a} and {&a}")]
    [InlineData("app://{a,b}", "'{a,b}' has several variables; give each its own braces, with a literal between")]
    [InlineData("app://{a}{b}", "nothing tells where 'a' ends and 'b' begins")]
    [InlineData("app://{a}{+b}", "nothing tells where 'a' ends and 'b' begins")]
    [InlineData("app://x{/a}{b}", "nothing tells where 'a' ends and 'b' begins")]
    [InlineData("app://x{/a}.txt", "nothing tells where '{/a}' ends and '.txt' begins; write /{a}")]
    [InlineData("app://{+a}{?b}", "nothing tells where '{+a}' ends and 'b' begins")]
    [InlineData("app://{+a}/{+b}", "'{+b}' is the second of its kind, and nothing tells which gets what")]
    [InlineData("app://{?a}/x", "'/x' stands behind the query, which must be last")]
    [InlineData("app://{a}/{a}", "the variable 'a' is there twice")]
    public async Task MCPA0017_broken(string uri, string reason)
    {
        var found = await VerifyAnalyzer.MembersAsync($"[McpResource(\"{uri}\")] internal static string {{|MCPA0017:Get|}}() => \"\";");

        Assert.Equal($"\"{uri}\" cannot be the URI of the resource 'Get': {reason}", Assert.Single(found).GetMessage(null));
    }

    [Theory]
    [InlineData("app:notes", "")]
    [InlineData("https://user@example.com:8080/a%20b/(c);d=1,2?e=[1]&f=!$'*+#g~_-.", "")]
    [InlineData("app://{a}-{b}.txt", "string a, string b")]
    [InlineData("app://{+a}", "string a")]
    [InlineData("app://{+a}/raw/{b}", "string a, string b")]
    [InlineData("app://x{/a,b}{?c}{&d,e}", "string a, string b, string? c, int d = 1, bool? e = null")]
    public Task MCPA0017_kept(string uri, string parameters) =>
        VerifyAnalyzer.MembersAsync($"[McpResource(\"{uri}\")] internal static string Get({parameters}) => \"\";");

    [Theory]
    [InlineData("[McpResource(\"app://{id}\")] internal static string {|MCPA0018:Get|}() => \"\";")]
    [InlineData("[McpResource(\"app://{id}\")] internal static string {|MCPA0018:Get|}(string {|MCPA0018:idNumber|}) => \"\";")]
    [InlineData("[McpResource(\"app://all\")] internal static string Get(string {|MCPA0018:id|}) => \"\";")]
    [InlineData("[McpResource(\"app://{id}\")] internal static string {|MCPA0018:Get|}([McpService] string id) => \"\";")]
    public Task MCPA0018_broken(string method) => VerifyAnalyzer.MembersAsync(method);

    [Theory]
    [InlineData("[McpResource(\"app://{id}\")] internal static string Get([McpArgument(Name = \"id\")] string number, CancellationToken stop) => \"\";")]
    [InlineData("[McpResource(\"app://all\")] internal static string Get(McpContext context, [McpService] IDisposable service) => \"\";")]
    public Task MCPA0018_kept(string method) => VerifyAnalyzer.MembersAsync(method);

    [Theory]
    [InlineData("[McpResource(\"app://x{?page}\")] internal static string Get(int {|MCPA0019:page|}) => \"\";")]
    [InlineData("[McpResource(\"app://x?a=1{&page}\")] internal static string Get(string {|MCPA0019:page|}) => \"\";")]
    public Task MCPA0019_broken(string method) => VerifyAnalyzer.MembersAsync(method);

    [Fact]
    public Task MCPA0019_kept() => VerifyAnalyzer.MembersAsync("[McpResource(\"app://{a}{?b,c}\")] internal static string Get(string a, int? b, string c = \"\") => \"\";");

    [Theory]
    [InlineData("[McpResource(\"app://{id}\")] internal static string Get(int[] {|MCPA0020:id|}) => \"\";")]
    [InlineData("[McpResource(\"app://{id}\")] internal static string Get(Key {|MCPA0020:id|}) => \"\";\ninternal sealed record Key(int Value);")]
    [InlineData("[McpPrompt] internal static string Get(List<string> {|MCPA0020:names|}) => \"\";")]
    public Task MCPA0020_broken(string method) => VerifyAnalyzer.MembersAsync(method);

    [Fact]
    public Task MCPA0020_kept() => VerifyAnalyzer.MembersAsync(
        "[McpResource(\"app://{id}/{at}\")] internal static string Get(Key id, DateOnly at) => \"\";\ninternal enum Key { One }");

    [Theory]
    [InlineData("app://a", "app://a")]
    [InlineData("app://{a}", "app://{b}")]
    [InlineData("app://{a}{?x}", "app://{b}{?y}")]
    [InlineData("app://x{/a}", "app://x{/b}")]
    public Task MCPA0021_broken(string first, string second) => Both("MCPA0021", first, second);

    [Theory]
    [InlineData("app://{a}/list", "app://all/{a}")]
    [InlineData("app://{a}-{b}", "app://{a}.{b}")]
    [InlineData("app://{+a}/x", "app://y/{+a}")]
    public Task MCPA0022_broken(string first, string second) => Both("MCPA0022", first, second);

    [Theory]
    [InlineData("app://{a}", "app://all")]
    [InlineData("app://{a}", "app://all/{a}")]
    [InlineData("app://{a}", "app://{+a}")]
    [InlineData("app://{a}/now", "app://{a}/later")]
    [InlineData("app://{a}.txt", "app://{a}")]
    [InlineData("app://x{/a}", "app://x/{a}")]
    public Task MCPA0021_and_MCPA0022_kept(string first, string second) => Both(null, first, second);

    [Theory]
    [InlineData("[McpResource(\"app://a\")] internal static void {|MCPA0023:Get|}() { }")]
    [InlineData("[McpResource(\"app://a\")] internal static Task {|MCPA0023:Get|}() => Task.CompletedTask;")]
    [InlineData("[McpPrompt] internal static ValueTask {|MCPA0023:Get|}() => default;")]
    public Task MCPA0023_broken(string method) => VerifyAnalyzer.MembersAsync(method);

    [Fact]
    public Task MCPA0023_kept() => VerifyAnalyzer.MembersAsync("[McpTool] internal static void Get() { }\n[McpResource(\"app://a\")] internal static Task<byte[]> Read() => null!;");

    [Theory]
    [InlineData("Priority = 1.1")]
    [InlineData("Priority = -0.1")]
    [InlineData("Size = -2")]
    [InlineData("CacheSeconds = -2")]
    public Task MCPA0032_broken(string number) => VerifyAnalyzer.MembersAsync($"[McpResource(\"app://a\", {number})] internal static string {{|MCPA0032:Get|}}() => \"\";");

    [Fact]
    public Task MCPA0032_kept() => VerifyAnalyzer.MembersAsync(
        """
        [McpResource("app://a", Priority = 0, Size = 0, CacheSeconds = 0)] internal static string A() => "";
        [McpResource("app://b", Priority = double.NaN, Size = -1, CacheSeconds = -1)] internal static string B() => "";
        """);

    [Theory]
    [InlineData("[McpResource(\"app://a\")] private static string {|MCPA0002:Get|}() => \"\";")]
    [InlineData("[McpResource(\"app://{a}\")] internal static string {|MCPA0003:Get|}<T>(T a) => \"\";")]
    [InlineData("[McpResource(\"app://a\", Name = \"a b\")] internal static string {|MCPA0007:Get|}() => \"\";")]
    [InlineData("[McpResource(\"app://a\")] internal static object {|MCPA0010:Get|}() => \"\";")]
    [InlineData("[McpResource(\"app://a\")] internal static McpText {|MCPA0010:Get|}() => null!;")]
    [InlineData("[McpResource(\"app://a\")] internal static ReadOnlyMemory<byte>? {|MCPA0010:Get|}() => null;")]
    public Task The_rules_of_tools_hold_for_resources(string method) => VerifyAnalyzer.MembersAsync(method);

    private static Task<IReadOnlyList<Diagnostic>> Both(string? id, string first, string second)
    {
        static string Parameters(string uri) => string.Join(", ", uri.Split('{')[1..].Select(static part => "string? " + part.Split('}')[0].TrimStart('+', '/', '?')));

        return VerifyAnalyzer.MembersAsync(
            $$"""
            [McpResource("{{first}}")] internal static string A({{Parameters(first)}}) => "";
            [McpResource("{{second}}")] internal static string {{(id is null ? "B" : $"{{|{id}:B|}}")}}({{Parameters(second)}}) => "";
            """);
    }
}

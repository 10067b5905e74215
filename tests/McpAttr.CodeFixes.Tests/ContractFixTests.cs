using McpAttr.Analyzers;

namespace McpAttr.CodeFixes.Tests;

/// <summary>The fixes of what keeps a method from being generated.</summary>
public sealed class ContractFixTests
{
    [Fact]
    public Task A_variable_without_a_parameter_gets_one() => VerifyAsync<VariablesAndParametersDifferFix>(
        """
        [McpResource("notes://{id}")] internal static string {|MCPA0018:A|}() => "";
        [McpResource("notes://{from}/{to}")] internal static string {|MCPA0018:B|}(int from, System.Threading.CancellationToken cancellationToken) => "";
        [McpResource("notes://c/{x}{?y}")] internal static string {|MCPA0018:C|}(int? y = null) => "";
        """,
        """
        [McpResource("notes://{id}")] internal static string A(string id) => "";
        [McpResource("notes://{from}/{to}")] internal static string B(int from, string to, System.Threading.CancellationToken cancellationToken) => "";
        [McpResource("notes://c/{x}{?y}")] internal static string C(string x, int? y = null) => "";
        """);

    [Fact]
    public Task A_variable_that_nearly_has_the_name_of_a_parameter_gets_it() => VerifyAsync<VariablesAndParametersDifferFix>(
        """
        [McpResource("notes://{noteid}")] internal static string {|MCPA0018:A|}(int {|MCPA0018:noteId|}) => "";
        """,
        """
        [McpResource("notes://{noteId}")] internal static string A(int noteId) => "";
        """);

    [Fact]
    public Task A_variable_of_the_query_becomes_nullable() => VerifyAsync<VariableNeedsDefaultFix>(
        """
        [McpResource("notes://a{?from,to}")] internal static string A(int {|MCPA0019:from|}, string? to) => "";
        """,
        """
        [McpResource("notes://a{?from,to}")] internal static string A(int? from, string? to) => "";
        """);

    [Fact]
    public Task A_completion_is_named_as_it_is_called_or_made_reachable() => VerifyAsync<CompletionIsNotFoundFix>(
        """
        [McpPrompt] internal static string A([McpComplete("Title")] string {|MCPA0025:a|}) => a;
        [McpPrompt] internal static string B([McpComplete(nameof(Names))] string {|MCPA0025:b|}) => b;
        [McpPrompt] internal static string C([McpComplete("Unheard")] string {|MCPA0025:c|}) => c;
        internal static string[] Titles(string text) => [];
        private static string[] Names(string text) => [];
        """,
        """
        [McpPrompt] internal static string A([McpComplete(nameof(Titles))] string a) => a;
        [McpPrompt] internal static string B([McpComplete(nameof(Names))] string b) => b;
        [McpPrompt] internal static string C([McpComplete("Unheard")] string {|MCPA0025:c|}) => c;
        internal static string[] Titles(string text) => [];
        internal static string[] Names(string text) => [];
        """);

    [Fact]
    public Task An_attribute_that_completes_nothing_is_removed() => VerifyAsync<AttributeIsIdleFix>(
        """
        [McpTool] internal static void A([McpComplete(nameof(Titles))] string {|MCPA0027:a|}) { }
        [McpTool] internal static void B([McpSecret, McpComplete(nameof(Titles))] string {|MCPA0027:b|}) { }
        internal static string[] Titles(string text) => [];
        """,
        """
        [McpTool] internal static void A(string a) { }
        [McpTool] internal static void B([McpSecret] string b) { }
        internal static string[] Titles(string text) => [];
        """);

    [Fact]
    public Task A_text_block_beside_nothing_is_removed() => VerifyAsync<ArgumentIsIdleFix>(
        """
        [McpTool(TextBlock = McpTextBlock.None)] internal static void {|MCPA0029:A|}() { }
        [McpTool(TextBlock = McpTextBlock.Summary, ReadOnly = true)] internal static string {|MCPA0029:B|}() => "";
        """,
        """
        [McpTool] internal static void A() { }
        [McpTool(ReadOnly = true)] internal static string B() => "";
        """);

    [Fact]
    public Task A_reference_is_passed_by_value_unless_it_only_gives_back() => VerifyAsync<ValueIsByReferenceFix>(
        """
        [McpTool] internal static void A(ref int {|MCPA0009:a|}) { }
        [McpTool] internal static void B(ref readonly int {|MCPA0009:b|}) { }
        [McpTool] internal static void C(out int {|MCPA0009:c|}) => c = 1;
        """,
        """
        [McpTool] internal static void A(int a) { }
        [McpTool] internal static void B(int b) { }
        [McpTool] internal static void C(out int {|MCPA0009:c|}) => c = 1;
        """);

    private static Task VerifyAsync<TCodeFix>(string members, string fixedMembers)
        where TCodeFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() =>
        VerifyCodeFix<ContractAnalyzer, TCodeFix>.VerifyCodeFixAsync(Source(members), Source(fixedMembers));

    private static string Source(string members) => $"using McpAttr;\n\nstatic class Tools\n{{\n{members}\n}}\n";
}

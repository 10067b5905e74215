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

    [Fact]
    public Task A_number_that_is_none_is_removed() => VerifyAsync<ArgumentIsIdleFix>(
        """
        [McpResource("notes://a", Priority = 5)] internal static string {|MCPA0032:A|}() => "";
        [McpResource("notes://b", CacheSeconds = -5, Title = "B")] internal static string {|MCPA0032:B|}() => "";
        [McpResource("notes://c", Priority = 1, Size = -2)] internal static string {|MCPA0032:C|}() => "";
        """,
        """
        [McpResource("notes://a")] internal static string A() => "";
        [McpResource("notes://b", Title = "B")] internal static string B() => "";
        [McpResource("notes://c", Priority = 1)] internal static string C() => "";
        """);

    [Fact]
    public Task A_check_that_no_schema_can_say_is_removed_where_it_stands() => VerifyAsync<AttributeIsIdleFix>(
        """
        // A comment that stays.
        [McpTool] internal static void A([{|MCPA0015:System.ComponentModel.DataAnnotations.Phone|}] string a) { }
        [McpTool] internal static void B([System.ComponentModel.DataAnnotations.MaxLength(9), {|MCPA0015:System.ComponentModel.DataAnnotations.CreditCard|}] string b) { }
        [McpTool] internal static void C(Other {|MCPA0015:c|}) { }
        [System.Text.Json.Serialization.JsonNumberHandling(default)] internal sealed record Other(int X);
        """,
        """
        // A comment that stays.
        [McpTool] internal static void A(string a) { }
        [McpTool] internal static void B([System.ComponentModel.DataAnnotations.MaxLength(9)] string b) { }
        [McpTool] internal static void C(Other {|MCPA0015:c|}) { }
        [System.Text.Json.Serialization.JsonNumberHandling(default)] internal sealed record Other(int X);
        """);

    [Fact]
    public Task A_method_that_is_obsolete_as_an_error_becomes_so_as_a_warning() => VerifyAsync<ObsoleteIsAnErrorFix>(
        """
        [McpTool, System.Obsolete("Use B.", true)] internal static void {|MCPA0005:A|}() { }
        [System.Obsolete(error: true, message: "Use C.")] // Why.
        [McpTool] internal static void {|MCPA0005:B|}() { }
        [System.Obsolete("All of it.", true)] internal static class Old { [McpTool] internal static void {|MCPA0005:C|}() { } }
        """,
        """
        [McpTool, System.Obsolete("Use B.")] internal static void A() { }
        [System.Obsolete(message: "Use C.")] // Why.
        [McpTool] internal static void B() { }
        [System.Obsolete("All of it.")] internal static class Old { [McpTool] internal static void C() { } }
        """);

    [Fact]
    public Task A_method_that_needs_no_object_becomes_static() => VerifyAsync<ObjectIsNotNeededFix>(
        """
        internal abstract class Notes(int start)
        {
            private readonly int _count;
            private static readonly int Total = 5;
            /* A comment. */ [McpTool] public string {|MCPA0006:A|}(string text) => text + Total + Twice(2);
            [McpTool] public async System.Threading.Tasks.Task {|MCPA0006:B|}() => await System.Threading.Tasks.Task.CompletedTask;
            [McpTool] public int {|MCPA0006:C|}() => _count;
            [McpTool] public int {|MCPA0006:D|}() => start;
            [McpTool] public object {|MCPA0006:E|}() { var it = this; return it.GetHashCode(); }
            [McpTool] public virtual int {|MCPA0006:F|}() => 1;
            private static int Twice(int n) => 2 * n;
        }
        """.Replace("public object", "public int", StringComparison.Ordinal),
        """
        internal abstract class Notes(int start)
        {
            private readonly int _count;
            private static readonly int Total = 5;
            /* A comment. */ [McpTool] public static string A(string text) => text + Total + Twice(2);
            [McpTool] public static async System.Threading.Tasks.Task B() => await System.Threading.Tasks.Task.CompletedTask;
            [McpTool] public int {|MCPA0006:C|}() => _count;
            [McpTool] public int {|MCPA0006:D|}() => start;
            [McpTool] public int {|MCPA0006:E|}() { var it = this; return it.GetHashCode(); }
            [McpTool] public virtual int {|MCPA0006:F|}() => 1;
            private static int Twice(int n) => 2 * n;
        }
        """);

    [Fact]
    public Task Bounds_in_the_wrong_order_are_swapped() => VerifyAsync<RangeIsReversedFix>(
        """
        [McpTool] internal static void A([{|MCPA0014:System.ComponentModel.DataAnnotations.Range(14, /* least */ 1)|}] int a) { }
        [McpTool] internal static void B([{|MCPA0014:System.ComponentModel.DataAnnotations.Range(typeof(decimal), "9.5", "0.5")|}] decimal b) { }
        [McpTool] internal static void C([{|MCPA0014:System.ComponentModel.DataAnnotations.Range(1, 2)|}] string c) { }
        [McpTool] internal static void D(Query q) { }
        internal sealed record Query([property: {|MCPA0014:System.ComponentModel.DataAnnotations.Range(2.5, -1.5)|}] double X);
        """,
        """
        [McpTool] internal static void A([System.ComponentModel.DataAnnotations.Range(1, /* least */ 14)] int a) { }
        [McpTool] internal static void B([System.ComponentModel.DataAnnotations.Range(typeof(decimal), "0.5", "9.5")] decimal b) { }
        [McpTool] internal static void C([{|MCPA0014:System.ComponentModel.DataAnnotations.Range(1, 2)|}] string c) { }
        [McpTool] internal static void D(Query q) { }
        internal sealed record Query([property: System.ComponentModel.DataAnnotations.Range(-1.5, 2.5)] double X);
        """);

    [Fact]
    public Task A_uri_is_percent_encoded_and_its_variables_are_kept_apart() => VerifyAsync<UriIsInvalidFix>(
        """
        [McpResource("notes://{a}{b}")] internal static string {|MCPA0017:A|}(string a, string b) => "";
        [McpResource("notes://caf\u00e9/my notes")] internal static string {|MCPA0017:B|}() => "";
        [McpResource("notes://my notes/{a}{+b}")] internal static string {|MCPA0017:C|}(string a, string b) => "";
        [McpResource("notes")] internal static string {|MCPA0017:D|}() => "";
        [McpResource("notes://{#a}")] internal static string {|MCPA0017:E|}(string a) => "";
        """,
        """
        [McpResource("notes://{a}/{b}")] internal static string A(string a, string b) => "";
        [McpResource("notes://caf%C3%A9/my%20notes")] internal static string B() => "";
        [McpResource("notes://my%20notes/{a}/{+b}")] internal static string C(string a, string b) => "";
        [McpResource("notes")] internal static string {|MCPA0017:D|}() => "";
        [McpResource("notes://{#a}")] internal static string {|MCPA0017:E|}(string a) => "";
        """);

    [Fact]
    public Task A_parameter_that_no_client_can_send_comes_from_the_server() => VerifyAsync<ParameterIsServiceFix>(
        """
        internal interface IClock;
        internal abstract class Store;
        [McpTool] internal static void A(IClock {|MCPA0010:clock|}, int n) { }
        [McpTool] internal static void B(/* It keeps. */ Store {|MCPA0012:store|}) { }
        [McpPrompt] internal static string C(IClock {|MCPA0010:clock|}) => "";
        [McpPrompt] internal static string D(int[] {|MCPA0020:ids|}, System.Collections.Generic.IEnumerable<int> {|MCPA0020:more|}) => "";
        """,
        """
        internal interface IClock;
        internal abstract class Store;
        [McpTool] internal static void A([McpService] IClock clock, int n) { }
        [McpTool] internal static void B(/* It keeps. */ [McpService] Store store) { }
        [McpPrompt] internal static string C([McpService] IClock clock) => "";
        [McpPrompt] internal static string D(int[] {|MCPA0020:ids|}, System.Collections.Generic.IEnumerable<int> {|MCPA0020:more|}) => "";
        """);

    [Fact]
    public Task A_completion_takes_the_text_so_far() => VerifyAsync<CompletionDoesNotFitFix>(
        """
        [McpPrompt] internal static string A([McpComplete(nameof(Titles))] string {|MCPA0026:a|}) => a;
        [McpPrompt] internal static string B([McpComplete(nameof(Days))] string {|MCPA0026:b|}, int year) => b + year;
        [McpPrompt] internal static string C([McpComplete(nameof(Counts))] string {|MCPA0026:c|}) => c;
        internal static string[] Titles() => [];
        internal static string[] Days(/* Which. */ int year) => [];
        internal static int Counts(string text) => 0;
        """,
        """
        [McpPrompt] internal static string A([McpComplete(nameof(Titles))] string a) => a;
        [McpPrompt] internal static string B([McpComplete(nameof(Days))] string b, int year) => b + year;
        [McpPrompt] internal static string C([McpComplete(nameof(Counts))] string {|MCPA0026:c|}) => c;
        internal static string[] Titles(string text) => [];
        internal static string[] Days(string text, /* Which. */ int year) => [];
        internal static int Counts(string text) => 0;
        """);

    [Fact]
    public Task A_header_is_named_by_a_token() => VerifyAsync<HeaderIsInvalidFix>(
        """
        [McpTool] internal static void A([McpHeader("Note Id")] int {|MCPA0028:a|}) { }
        [McpTool] internal static void B([McpSecret, McpHeader("Key")] string {|MCPA0028:b|}) { }
        [McpTool] internal static void C([McpHeader("")] int {|MCPA0028:c|}) { }
        """,
        """
        [McpTool] internal static void A([McpHeader("Note-Id")] int a) { }
        [McpTool] internal static void B([McpSecret, McpHeader("Key")] string {|MCPA0028:b|}) { }
        [McpTool] internal static void C([McpHeader("")] int {|MCPA0028:c|}) { }
        """);

    [Fact]
    public Task An_icon_is_loaded_by_https() => VerifyAsync<IconIsInvalidFix>(
        """
        [McpTool, {|MCPA0030:McpIcon("http://example.com/a.png", MimeType = "image/png")|}] internal static void A() { }
        [McpTool, {|MCPA0030:McpIcon("a.png")|}] internal static void B() { }
        """,
        """
        [McpTool, McpIcon("https://example.com/a.png", MimeType = "image/png")] internal static void A() { }
        [McpTool, {|MCPA0030:McpIcon("a.png")|}] internal static void B() { }
        """);

    [Fact]
    public Task What_not_everybody_sees_is_cached_for_nobody_else() => VerifyAsync<HiddenIsSharedFix>(
        """
        [McpResource("notes://a", CacheSeconds = 60), McpVisible<Nobody>] internal static string {|MCPA0061:A|}() => "";
        [McpResource("notes://b", CachePrivate = false, CacheSeconds = 60), McpVisible<Nobody>] internal static string {|MCPA0061:B|}() => "";
        internal sealed class Nobody : IMcpVisibility { public bool IsVisible(McpMemberInfo member, McpViewer viewer) => false; }
        """,
        """
        [McpResource("notes://a", CacheSeconds = 60, CachePrivate = true), McpVisible<Nobody>] internal static string A() => "";
        [McpResource("notes://b", CachePrivate = true, CacheSeconds = 60), McpVisible<Nobody>] internal static string B() => "";
        internal sealed class Nobody : IMcpVisibility { public bool IsVisible(McpMemberInfo member, McpViewer viewer) => false; }
        """);

    [Fact]
    public Task Lines_that_end_as_those_of_Windows_stay_so()
    {
        const string Members = """
            // Before.
            [McpTool, System.Obsolete("Use B.", true)]
            internal static void {|MCPA0005:A|}()
            {
            }

            /* Old. */ [System.Obsolete(error: true, message: "No.")]
            [McpTool]
            internal static void {|MCPA0005:B|}() { } // After.
            """;
        string source = Source(Members).ReplaceLineEndings("\r\n");

        return VerifyCodeFix<ContractAnalyzer, ObsoleteIsAnErrorFix>.VerifyCodeFixAsync(
            source,
            source.Replace(", true)", ")", StringComparison.Ordinal).Replace("error: true, ", "", StringComparison.Ordinal).Replace("{|MCPA0005:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
    }

    private static Task VerifyAsync<TCodeFix>(string members, string fixedMembers)
        where TCodeFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() =>
        VerifyCodeFix<ContractAnalyzer, TCodeFix>.VerifyCodeFixAsync(Source(members), Source(fixedMembers));

    private static string Source(string members) => $"using McpAttr;\n\nstatic class Tools\n{{\n{members}\n}}\n";
}

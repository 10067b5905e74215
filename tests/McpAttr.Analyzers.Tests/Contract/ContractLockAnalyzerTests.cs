namespace McpAttr.Analyzers.Tests.Contract;

public sealed class ContractLockAnalyzerTests
{
    private const string Add = "[McpTool] internal static Sum Add(int a, int b = 0) => new(a + b, null);";
    private const string Records = "internal sealed record Sum(int Value, string? Note); internal sealed record Both(int Left);";

    [Theory]
    [InlineData(Add)]
    [InlineData("/// <summary>Adds.</summary>\n[McpTool(Title = \"Sum\", ReadOnly = true)] internal static Sum Add(int b = 1, int a = 0) => new(a + b, null);")]
    [InlineData("[McpTool] internal static Sum Add(long a, int? b, string? unit = null) => null!;")]
    [InlineData(Add + "[McpTool] internal static void Other() { }")]
    public async Task What_breaks_no_client_is_no_finding(string after) => Assert.Empty(await VerifyContract.RunAsync(Tools(Add), Tools(after)));

    [Theory]
    [InlineData("[McpTool] internal static Sum Add(int a, string {|MCPA0055:unit|}, int b = 0) => null!;", "new and required")]
    [InlineData("[McpTool] internal static Sum Add(int a, int {|MCPA0055:b|}) => null!;", "the argument 'b' is required now")]
    [InlineData("[McpTool] internal static Sum Add(byte {|MCPA0055:a|}, int b = 0) => null!;", "'minimum' of the argument 'a' was -2147483648 and is 0")]
    [InlineData("[McpTool] internal static Sum Add([McpArgument(Name = \"a\")] string {|MCPA0055:x|}, int b = 0) => null!;", "the argument 'a' was integer and is string")]
    [InlineData("[McpTool] internal static Sum {|MCPA0055:Add|}(int a) => null!;", "the argument 'b' was removed")]
    [InlineData("[McpTool] internal static int {|MCPA0055:Add|}(int a, int b = 0) => 1;", "the result was object and is integer")]
    [InlineData("[McpTool] internal static string {|MCPA0055:Add|}(int a, int b = 0) => \"\";", "no structured content")]
    [InlineData("[McpTool] internal static Both {|MCPA0055:Add|}(int a, int b = 0) => null!;", "'value' of the result was removed")]
    public async Task What_breaks_a_tool_is_reported_where_it_was_broken(string after, string message)
    {
        var found = await VerifyContract.RunAsync(Tools(Add), Tools(after));

        Assert.Contains(found, diagnostic => diagnostic.GetMessage(null).Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_says_what_broke_and_how_to_accept_it() => Assert.Equal(
        "The tool 'add' breaks its contract in mcp.lock.json: the argument 'a' was integer and is string; undo that, or accept it by building with -p:McpContractUpdate=true",
        Assert.Single(await VerifyContract.AnalyzeAsync(Tools(Add), Tools("[McpTool] internal static Sum Add(string a, int b = 0) => null!;"))).GetMessage(null));

    [Theory]
    [InlineData("[McpResource(\"a://b\")] internal static string B() => \"\";", "[McpResource(\"a://b\", MimeType = \"text/html\")] internal static string {|MCPA0055:B|}() => \"\";")]
    [InlineData("[McpResource(\"a://{b}\")] internal static string B(int b) => \"\";", "[McpResource(\"a://{b}\")] internal static int {|MCPA0055:B|}(int b) => 1;")]
    [InlineData("[McpPrompt] internal static string B(string? b = null) => \"\";", "[McpPrompt] internal static string B(string {|MCPA0055:b|}) => \"\";")]
    [InlineData("[McpPrompt] internal static string B(string? b = null) => \"\";", "[McpPrompt] internal static string B(string {|MCPA0055:c|}, string? b = null) => \"\";")]
    [InlineData("[McpPrompt] internal static string B(string? b = null) => \"\";", "[McpPrompt] internal static string {|MCPA0055:B|}() => \"\";")]
    public async Task What_breaks_a_resource_or_prompt_is_reported(string before, string after) =>
        Assert.NotEmpty(await VerifyContract.RunAsync(Tools(before), Tools(after)));

    [Theory]
    [InlineData("[McpTool] internal static void A() { }")]
    [InlineData("[McpResource(\"a://b\")] internal static string A() => \"\";")]
    [InlineData("[McpResource(\"a://{b}\")] internal static string A(int b) => \"\";")]
    [InlineData("[McpPrompt] internal static string A() => \"\";")]
    public async Task What_is_gone_is_reported_at_its_line_of_the_file(string before)
    {
        var diagnostic = Assert.Single(await VerifyContract.RunAsync(Tools(before), Tools("")));

        Assert.Equal("MCPA0056", diagnostic.Id);
        var line = diagnostic.Location.GetLineSpan();
        Assert.Equal("/project/mcp.lock.json", line.Path);
        Assert.Matches("\"a\": |\"a://b\": |\"a://{b}\": ", VerifyContract.Lock(Tools(before)).Split('\n')[line.StartLinePosition.Line]);
    }

    [Theory]
    [InlineData("[McpTool] internal static void A() { }", "[McpTool(Name = \"b\")] internal static void {|MCPA0056:A|}() { }")]
    [InlineData("[McpTool] internal static void A() { }", "[McpTool] internal static void {|MCPA0056:Z|}() { }")]
    [InlineData("[McpResource(\"a://b\")] internal static string A() => \"\";", "[McpResource(\"a://c\")] internal static string {|MCPA0056:A|}() => \"\";")]
    [InlineData("[McpResource(\"a://{b}\")] internal static string A(int b) => \"\";", "[McpResource(\"a://c/{b}\")] internal static string {|MCPA0056:A|}(int b) => \"\";")]
    [InlineData("[McpPrompt] internal static string A() => \"\";", "[McpPrompt] internal static string {|MCPA0056:B|}() => \"\";")]
    public async Task What_was_renamed_is_reported_where_it_is_now(string before, string after) => Assert.Single(await VerifyContract.RunAsync(Tools(before), Tools(after)));

    [Fact]
    public async Task A_tool_that_cannot_be_generated_is_not_reported_as_gone_too() =>
        Assert.Empty(await VerifyContract.RunAsync(Tools(Add), Tools("[McpTool] private static int Add(object a) => 1;")));

    [Fact]
    public async Task A_locked_build_accepts_the_file_with_either_line_ends()
    {
        var contract = VerifyContract.Lock(Tools(Add));

        Assert.Empty(await VerifyContract.AgainstAsync(contract, Tools(Add), "Locked"));
        Assert.Empty(await VerifyContract.AgainstAsync(contract.Replace("\n", "\r\n", StringComparison.Ordinal), Tools(Add), "Locked"));
        Assert.Empty(await VerifyContract.AgainstAsync(contract.TrimEnd(), Tools(Add), "Locked"));
    }

    [Fact]
    public async Task A_locked_build_names_what_differs()
    {
        var diagnostic = Assert.Single(await VerifyContract.RunAsync(Tools(Add), Tools("/// <summary>Adds.</summary>\n" + Add), "Locked"));

        Assert.Equal("MCPA0057", diagnostic.Id);
        Assert.StartsWith("mcp.lock.json differs from what the build would write (tool 'add'), and this build may not write it", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_build_needs_the_file()
    {
        var diagnostic = Assert.Single(await VerifyContract.AgainstAsync(null, Tools(Add), "Locked"));

        Assert.StartsWith("mcp.lock.json is not there, and this build may not write it", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(await VerifyContract.AgainstAsync(null, Tools(Add)));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD\n{}", 0)]
    [InlineData("{\n  \"lockVersion\": 1,\n<<<<<<< HEAD\n", 2)]
    [InlineData("{ \"lockVersion\": 2 }", 0)]
    [InlineData("[]", 0)]
    public async Task A_file_that_cannot_be_read_is_reported_where_it_stops_being_a_contract(string contract, int line)
    {
        var diagnostic = Assert.Single(await VerifyContract.AgainstAsync(contract, Tools(Add)));

        Assert.Equal("MCPA0058", diagnostic.Id);
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("")]
    public async Task Nothing_is_compared_while_the_contract_is_updated_or_where_none_is_kept(string mode)
    {
        Assert.Empty(await VerifyContract.RunAsync(Tools(Add), Tools(""), mode));
        Assert.Empty(await VerifyContract.AgainstAsync("nonsense", Tools(""), mode));
    }

    private static string Tools(string members) => $"internal static class Tools\n{{\n{members}\n}}\n{Records}";
}

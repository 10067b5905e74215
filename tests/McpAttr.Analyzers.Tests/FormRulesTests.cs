namespace McpAttr.Analyzers.Tests;

/// <summary>The rules of forms and of parameters that the client answers, broken and kept.</summary>
public sealed class FormRulesTests
{
    [Theory]
    [InlineData("[McpForm] public sealed record Form(int[] {|MCPA0075:Numbers|});")]
    [InlineData("[McpForm] public sealed record Form(Guid {|MCPA0075:Id|});")]
    [InlineData("[McpForm] public sealed record Form(TimeSpan {|MCPA0075:Time|});")]
    [InlineData("[McpForm] public sealed record Form(Other {|MCPA0075:Inner|}); public sealed record Other(string Name);")]
    [InlineData("[McpForm] public sealed record Form(Dictionary<string, string> {|MCPA0075:Map|});")]
    [InlineData("[McpForm] public sealed record Form([property: McpSecret] string {|MCPA0075:Password|});")]
    [InlineData("[McpForm] public sealed record Form([Base64String] string {|MCPA0075:Data|});")]
    [InlineData("[McpForm] public sealed record Form([DeniedValues(\"x\")] string {|MCPA0075:Name|});")]
    [InlineData("[McpForm] public sealed record Form([AllowedValues(1, 2)] int {|MCPA0075:Number|});")]
    [InlineData("[McpForm] public sealed record {|MCPA0075:Form|}<T>(string Name);")]
    [InlineData("[McpForm] private sealed record {|MCPA0075:Form|}(string Name);")]
    public Task MCPA0075_broken(string member) => VerifyAnalyzer.MembersAsync(member);

    [Theory]
    [InlineData("[McpForm] internal sealed record Form(string Name, [Range(1, 5)] int Stars, DateOnly? Day = null);")]
    [InlineData("[McpForm] internal sealed class Form { public required bool Ok { get; init; } public DayOfWeek[] Days { get; set; } = []; }")]
    public Task MCPA0075_kept(string member) => VerifyAnalyzer.MembersAsync(member);

    [Theory]
    [InlineData("[McpTool] internal static async Task<string> Ask(McpContext context) => (await context.ElicitAsync<{|MCPA0076:Other|}>(\"?\")).ToString()!;")]
    [InlineData("[McpTool] internal static string Ask([McpElicit(\"?\")] McpElicitResult<Other> {|MCPA0076:other|}) => \"\";")]
    public Task MCPA0076_broken(string member) => VerifyAnalyzer.MembersAsync(member + "\ninternal sealed record Other(string Name);");

    [Theory]
    [InlineData("[McpTool] internal static async Task<string> Ask(McpContext context) => (await context.ElicitAsync<Form>(\"?\")).ToString()!;")]
    [InlineData("[McpTool] internal static string Ask([McpElicit(\"?\")] McpElicitResult<Form> form, [McpSample(\"?\")] McpSampleResult? hello, [McpRoots] IReadOnlyList<McpRoot> roots) => \"\";")]
    public Task MCPA0076_and_MCPA0077_kept(string member) => VerifyAnalyzer.MembersAsync(member + "\n[McpForm] internal sealed record Form(string Name);");

    [Theory]
    [InlineData("[McpElicit(\"?\")] string {|MCPA0077:name|}")]
    [InlineData("[McpSample(\"?\")] string {|MCPA0077:text|}")]
    [InlineData("[McpRoots] string[] {|MCPA0077:roots|}")]
    [InlineData("[McpRoots] IReadOnlyList<string> {|MCPA0077:roots|}")]
    public Task MCPA0077_broken(string parameter) => VerifyAnalyzer.MembersAsync($"[McpTool] internal static string Ask({parameter}) => \"\";");
}

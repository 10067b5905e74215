using System.Text.Json;

namespace McpAttr.Tests.Verbs;

/// <summary>The command line of a server: what it prints where, and how it ends.</summary>
public class VerbTests
{
    [Fact]
    public async Task List_prints_each_tool_on_a_line()
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync("list");

        Assert.Equal(
            [
                "add                      Adds two numbers.",
                "count                    Counts the letters of a text.",
                "crash                    Fails unexpectedly.",
                "echo                     Says a text again, as it is.",
                "fail                     Fails in words for the model.",
                "read_from_console        Reads all that the console has.",
                "report",
                "run_shell                Runs a command that has the server's own streams.",
                "write_to_console         Writes to the console.",
                "resource words://{word}{?times} A word, so many times.",
                "prompt rhyme             Asks for a rhyme.",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()));
        Assert.Equal((0, ""), (exitCode, error));
    }

    [Fact]
    public async Task Manifest_prints_what_the_server_offers()
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync("manifest");

        var manifest = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["serverInfo", "capabilities", "tools", "resources", "resourceTemplates", "prompts"], manifest.EnumerateObject().Select(member => member.Name));
        Assert.Equal("""{"name":"McpAttr.Tests.Program","version":"0.1.0"}""", JsonSerializer.Serialize(manifest.GetProperty("serverInfo")));
        Assert.Equal("""{"logging":{},"prompts":{},"resources":{},"tools":{}}""", JsonSerializer.Serialize(manifest.GetProperty("capabilities")));
        Assert.Equal(
            ["add", "count", "crash", "echo", "fail", "read_from_console", "report", "run_shell", "write_to_console"],
            manifest.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()));
        Assert.Equal("integer", manifest.GetProperty("tools")[0].GetProperty("outputSchema").GetProperty("type").GetString());
        Assert.Equal((0, ""), (exitCode, error));
    }

    [Theory]
    [InlineData("3\n", "add", "a=1", "b=2")]
    [InlineData("3\n", "add", """{"a":1,"b":2}""")]
    [InlineData("2\n", "add", """ {"a":1}""")]
    [InlineData("07\n", "echo", "text=07")]
    [InlineData("a=b\n", "echo", "text=a=b")]
    [InlineData("\n", "echo", "text=")]
    [InlineData("é😀\n", "echo", "text=é😀")]
    [InlineData("{\n  \"text\": \"abc\",\n  \"count\": 3\n}\n", "count", "text=abc")]
    public async Task Call_prints_the_result(string result, params string[] arguments)
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync(["call", .. arguments]);

        Assert.Equal((0, result, ""), (exitCode, output.ReplaceLineEndings("\n"), error));
    }

    [Theory]
    [InlineData("ho ho", "read", "words://ho")]
    [InlineData("é é é", "read", "words://%C3%A9?times=3")]
    [InlineData("user: What rhymes with tree?\n", "prompt", "rhyme", "word=tree")]
    [InlineData("user: What rhymes with 1?\n", "prompt", "rhyme", """{"word":"1"}""")]
    public async Task Read_and_prompt_print_what_a_client_would_get(string text, params string[] arguments) =>
        Assert.Equal((0, text, ""), await ServerProcess.RunAsync(arguments));

    [Theory]
    [InlineData(2, "Resource not found: words://none", "read", "words://none")]
    [InlineData(2, "Resource not found: nothing://here", "read", "nothing://here")]
    [InlineData(2, "This is no absolute URI: nothing", "read", "nothing")]
    [InlineData(2, "There is no prompt 'nope'. 'list' shows the prompts.", "prompt", "nope")]
    [InlineData(2, "rhyme was not called; 1 fault in its arguments:", "prompt", "rhyme")]
    [InlineData(1, "words failed", "read", "words://crash")]
    public async Task A_failed_read_or_prompt_is_told_on_standard_error(int exitCode, string beginning, params string[] arguments)
    {
        var (actual, output, error) = await ServerProcess.RunAsync(arguments);

        Assert.Equal((exitCode, ""), (actual, output));
        Assert.StartsWith(beginning, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_prints_what_the_tool_reports_to_standard_error()
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync("call", "report");

        Assert.Equal((0, "done\n"), (exitCode, output));
        Assert.Equal(
            [
                """{"jsonrpc":"2.0","method":"notifications/progress","params":{"progressToken":1,"progress":1,"total":2}}""",
                """{"jsonrpc":"2.0","method":"notifications/message","params":{"level":"debug","data":"half"}}""",
            ],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("why\n", "fail", "reason=why")]
    [InlineData("add was not called; 1 fault in its arguments:\n- $.a: expected an integer from -2147483648 to 2147483647, got \"x\".\n", "add", "a=x")]
    [InlineData("add was not called; 1 fault in its arguments:\n- $.a is missing; expected an integer from -2147483648 to 2147483647 (The first number.).\n", "add")]
    public async Task A_failed_call_is_told_on_standard_error_and_ends_with_1(string text, params string[] arguments)
    {
        Assert.Equal((1, "", text), await ServerProcess.RunAsync(["call", .. arguments]));
    }

    [Fact]
    public async Task An_unexpected_exception_is_told_in_full_to_the_developer()
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync("call", "crash");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("System.InvalidOperationException: The secret is 1234.", error, StringComparison.Ordinal);
        Assert.Contains("at McpAttr.Tests.Program.VerbTools.Crash()", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no tool 'nope'. 'list' shows the tools.", "call", "nope")]
    [InlineData("There is no tool 'ADD'. 'list' shows the tools.", "call", "ADD", "a=1")]
    [InlineData("'1' is neither a JSON object nor name=value.", "call", "add", "1")]
    [InlineData("'=1' is neither a JSON object nor name=value.", "call", "add", "=1")]
    [InlineData("The arguments are not valid JSON.", "call", "add", "{\"a\":")]
    [InlineData("Without arguments the server speaks MCP over standard input and output. For its developer:", "serve")]
    [InlineData("Without arguments the server speaks MCP over standard input and output. For its developer:", "LIST")]
    [InlineData("Without arguments the server speaks MCP over standard input and output. For its developer:", "call")]
    [InlineData("Without arguments the server speaks MCP over standard input and output. For its developer:", "list", "all")]
    [InlineData("Without arguments the server speaks MCP over standard input and output. For its developer:", "")]
    public async Task A_wrong_command_line_is_told_on_standard_error_and_ends_with_2(string firstLine, params string[] arguments)
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync(arguments);

        Assert.Equal((2, "", firstLine), (exitCode, output, error.ReplaceLineEndings("\n").Split('\n')[0]));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_is_no_mistake(string verb)
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync(verb);

        Assert.StartsWith("Without arguments the server speaks MCP", output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (exitCode, error));
    }
}

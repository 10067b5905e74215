using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>No error repeats the value of what is marked as secret.</summary>
public class SecretTests
{
    [Fact]
    public async Task A_secret_argument_is_taken_and_a_wrong_one_is_not_shown()
    {
        await using var server = new ToolServer();

        server.Returns("5", "count_digits", """{"user":1,"pin":1234}""");
        server.Gives(
            Wire.Refusal(
                "count_digits",
                "$.user: expected an integer from -2147483648 to 2147483647, got \"me\".",
                "$.pin: expected an integer from -2147483648 to 2147483647; what came is not shown."),
            "count_digits",
            """{"user":"me","pin":"1234"}""");
    }

    [Fact]
    public async Task A_secret_member_is_not_shown_nor_what_is_inside_it()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "identify",
                "$.all[0].user: expected a string, got 5.",
                "$.all[0].pin: expected an integer from -2147483648 to 2147483647; what came is not shown.",
                "$.all[0].answers[1]: expected an integer from -2147483648 to 2147483647; what came is not shown.",
                "$.all[0].oldPin: expected an integer from -2147483648 to 2147483647; what came is not shown."),
            "identify",
            """{"all":[{"user":5,"pin":"1234","answers":[1,"1234"],"oldPin":"1234"}]}""");
    }

    [Theory]
    [InlineData("""{"all":"[{\"user\":\"me\",\"pin\":1234}]"}""", "$.all: expected an array of objects; what came is not shown.")]
    [InlineData("""{"all":["{\"pin\":1234}"]}""", "$.all[0]: expected an object; what came is not shown.")]
    public async Task What_may_hold_a_secret_is_not_shown_either(string arguments, string fault)
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("identify", fault), "identify", arguments);
    }

    [Fact]
    public async Task A_missing_secret_is_told_like_another_argument()
    {
        await using var server = new ToolServer();

        server.Gives(Wire.Refusal("count_digits", "$.pin is missing; expected an integer from -2147483648 to 2147483647 (The secret.)."), "count_digits", """{"user":1}""");
    }

    [Fact]
    public async Task The_keys_of_a_secret_dictionary_are_not_shown()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "keep_keys",
                "$.keys['…']: expected an integer from -2147483648 to 2147483647; what came is not shown.",
                "$.keys['…'] is given more than once."),
            "keep_keys",
            """{"keys":{"hidden":"1","secret":1,"secret":2}}""");
    }
}

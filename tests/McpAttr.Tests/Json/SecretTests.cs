namespace McpAttr.Tests.Json;

public sealed class SecretTests
{
    [Theory]
    [InlineData("\"password\":1234", "$.password: expected a string; what came is not shown.")]
    [InlineData("\"password\":null", "$.password: expected a string; what came is not shown.")]
    [InlineData("\"tokens\":[\"s3cret\"]", "$.tokens[0]: expected an integer; what came is not shown.")]
    [InlineData("\"filter\":\"{\\\"password\\\":\\\"s3cret\\\"}\"", "$.filter: expected an object; what came is not shown.")]
    [InlineData("\"days\":\"x\"", "$.days: expected an integer from 1 to 14, got \"x\".")]
    public void A_secret_is_never_shown(string member, string expected) =>
        Assert.Equal([$"- {expected}"], ForecastArguments.Lines($$"""{"city":"Oslo",{{member}}}""", "password", "tokens"));

    [Fact]
    public void Without_secrets_all_values_are_shown() =>
        Assert.Equal(["- $.password: expected a string, got 1234."], ForecastArguments.Lines("""{"city":"Oslo","password":1234}"""));
}

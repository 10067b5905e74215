using McpAttr.Testing;

public sealed class TemperatureTests
{
    /// <summary>One revision of each of the two ways to speak the protocol.</summary>
    public static TheoryData<string> Revisions => [.. McpRevisions.BothEras];

    [Theory]
    [MemberData(nameof(Revisions))]
    public async Task A_temperature_is_converted(string revision)
    {
        await using var client = McpTestClient.Start<Conversion>(options => options.Revision = revision);

        var result = await client.CallAsync("convert_temperature", ("value", 212), ("from", "Fahrenheit"));

        result.ShouldHaveStructured("""{"value":100,"unit":"Celsius"}""");
        await result.ShouldMatchOutputSchemaAsync();
    }

    [Fact]
    public async Task What_is_below_absolute_zero_is_an_error_that_says_so()
    {
        await using var client = McpTestClient.Start<Conversion>();

        var result = await client.CallAsync("convert_temperature", ("value", -1), ("from", "Kelvin"));

        result.ShouldBeError("below absolute zero, which is 0 Kelvin");
    }
#if (IsFull)

    [Fact]
    public async Task A_unit_is_a_resource()
    {
        await using var client = McpTestClient.Start<Conversion>();

        var unit = await client.ReadAsync("temperature://units/Fahrenheit", TestContext.Current.CancellationToken);

        Assert.Contains("freezes at 32 and boils at 212", unit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prompt_is_filled_in()
    {
        await using var client = McpTestClient.Start<Conversion>();

        var prompt = await client.GetPromptAsync("describe_temperature", ("value", "21"));

        Assert.Contains("how 21 Celsius feels", prompt.Text, StringComparison.Ordinal);
    }
#endif
}

using McpAttr.Testing.Tests.Server;

namespace McpAttr.Testing.Tests.Docs;

// A reader needs no token of the test's here.
#pragma warning disable xUnit1051

/// <summary>The samples of docs/testing.md, as they stand there.</summary>
public sealed class TestingSamples
{
    [Fact]
    public async Task A_forecast_has_the_days_that_were_asked_for()
    {
        await using var client = McpTestClient.Start<Forecast>();

        var result = await client.CallAsync("get_forecast", ("city", "Oslo"), ("days", 1));

        result.ShouldHaveStructured("""{"city":"Oslo","days":[{"name":"Day 1","degrees":21}]}""");
    }

    [Fact]
    public async Task A_fortnight_is_the_most()
    {
        await using var client = McpTestClient.Start<Forecast>();

        var result = await client.CallAsync("get_forecast", """{"city":"Oslo","days":20}""");

        result.ShouldBeError("$.days: expected an integer from 1 to 14, got 20.");
    }

    public static TheoryData<string> Eras => [.. McpRevisions.BothEras];

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task The_squares_are_the_same_in_every_revision(string revision)
    {
        await using var client = McpTestClient.Start<Forecast>(options => options.Revision = revision);

        var result = await client.CallAsync("squares", ("count", 3));

        await result.ShouldHaveStructured("[1, 4, 9]").ShouldMatchOutputSchemaAsync();
    }

    [Fact]
    public async Task A_client_lists_reads_fills_in_and_completes()
    {
        await using var client = McpTestClient.Start<Forecast>();

        var tools = await client.ListToolsAsync();
        var now = await client.ReadAsync("weather://Oslo/now");
        var plan = await client.GetPromptAsync("plan_day", ("city", "Oslo"), ("mood", "lazy"));
        var moods = await client.CompletePromptAsync("plan_day", "mood", "b");

        Assert.Contains(tools, tool => tool.Name == "get_forecast");
        Assert.Equal("Sunny in *Oslo*.", now.Text);
        Assert.Equal("Plan a lazy day in Oslo.\nGladly.", plan.Text);
        Assert.Equal(["busy", "bold"], moods.Values);
    }

    [Fact]
    public async Task A_measurement_reports_and_logs()
    {
        await using var client = McpTestClient.Start<Forecast>();
        await client.SetLogLevelAsync(McpLogLevel.Warning);

        var result = await client.CallAsync("measure");
        var message = await client.NotificationAsync("notifications/message");

        Assert.Equal(["wind", "rain"], result.Progress.Select(step => step.Message));
        Assert.Equal("the sensor is wet", message.LogText);
    }

    [Fact]
    public async Task A_mistake_is_not_told_to_the_model_but_to_the_operator()
    {
        await using var client = McpTestClient.Start<Forecast>(options => options.Server.ExceptionDetail = McpExceptionDetail.None);

        var result = await client.CallAsync("break");

        result.ShouldBeError("break");
        Assert.DoesNotContain("The wire is cut.", result.Text, StringComparison.Ordinal);
        Assert.Contains(client.ServerLog, line => line.Contains("The wire is cut.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_are_answered_in_their_order()
    {
        await using var client = McpTestClient.Start<Forecast>();

        client
            .OnElicitation(McpTestElicitationAnswer.Accept(("city", "Oslo")), McpTestElicitationAnswer.Decline)
            .OnSampling(question => McpTestSamplingAnswer.Text($"You asked: {question.Text}"))
            .OnRoots("file:///work");

        (await client.CallAsync("squares", ("count", 1))).ShouldSucceed();
    }

    [Fact]
    public void The_contract_is_the_one_that_was_reviewed() => McpContract.Of<Forecast>().ShouldMatchSnapshot("weather.contract.json");
}

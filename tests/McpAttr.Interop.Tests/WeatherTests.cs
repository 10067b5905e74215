using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

public sealed class WeatherTests
{
    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task The_sample_answers_an_asynchronous_call_with_structured_content(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Weather, revision);

        var result = await connection.CallAsync("get_forecast", new() { ["city"] = "Oslo", ["days"] = 2 });

        var content = result.StructuredContent!.Value;
        Assert.Equal("Oslo", content.GetProperty("city").GetString());
        Assert.Equal([1, 2], content.GetProperty("days").EnumerateArray().Select(day => day.GetProperty("ahead").GetInt32()));
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task The_sample_takes_an_object_as_an_argument(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.Weather, revision);
        var trip = new Dictionary<string, object?> { ["city"] = "Oslo", ["days"] = 3 };

        var result = await connection.CallAsync("pack_for", new() { ["trip"] = trip });

        Assert.StartsWith("For Oslo: 3 shirts", Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
    }
}

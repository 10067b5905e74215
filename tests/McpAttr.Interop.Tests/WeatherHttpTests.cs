using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace McpAttr.Interop.Tests;

/// <summary>The sample with the one-line host over HTTP.</summary>
public sealed class WeatherHttpTests
{
    private static readonly string[] AnyPort = ["--port", "0"];

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task The_sample_answers(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.WeatherHttp, revision, AnyPort);

        var result = await connection.CallAsync("get_weather", new() { ["city"] = "Oslo" });

        Assert.Equal("Clouds in Oslo. This is for anyone.", Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text);
    }

    [Theory]
    [MemberData(nameof(Revisions.All), MemberType = typeof(Revisions))]
    public async Task The_sample_reports_before_it_answers(string revision)
    {
        await using var connection = await Connection.OpenAsync(Connection.WeatherHttp, revision, AnyPort);

        var result = await connection.CallAsync("watch_sky", new() { ["hours"] = 1 }, new JsonObject { ["progressToken"] = "sky" });

        Assert.Equal("Clouds", (string?)(await connection.Progress.ReadAsync(connection.Deadline))["message"]);
        Assert.Contains("Clouds", Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text, StringComparison.Ordinal);
    }
}

using System.ComponentModel;
using ModelContextProtocol.Server;

namespace McpAttr.Bench.Peer;

/// <summary>The tools of <c>McpAttr.Bench.Stdio</c>, written for the official SDK.</summary>
[McpServerToolType]
internal sealed class BenchTools
{
    [McpServerTool(Name = "add"), Description("Adds two numbers.")]
    public static int Add([Description("The first number.")] int a, [Description("The second number.")] int b) => a + b;

    [McpServerTool(Name = "echo"), Description("Says it again.")]
    public static string Echo([Description("What to say.")] string text) => text;

    [McpServerTool(Name = "forecast", UseStructuredContent = true), Description("Forecast for a city.")]
    public static Forecast Forecast(
        [Description("City name, for example Oslo.")] string city,
        [Description("How many days ahead.")] int days = 3) =>
        Peer.Forecast.For(city, days);
}

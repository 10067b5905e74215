using McpAttr;

namespace Bench;

internal static class BenchTools
{
    /// <summary>Adds two numbers.</summary>
    /// <param name="a">The first number.</param>
    /// <param name="b">The second number.</param>
    [McpTool(StructuredContent = false)]
    public static int Add(int a, int b) => a + b;

    /// <summary>Says it again.</summary>
    /// <param name="text">What to say.</param>
    [McpTool]
    public static string Echo(string text) => text;

    /// <summary>Forecast for a city.</summary>
    /// <param name="city">City name, for example Oslo.</param>
    /// <param name="days">How many days ahead.</param>
    [McpTool]
    public static Forecast Forecast(string city, int days = 3) => Bench.Forecast.For(city, days);
}

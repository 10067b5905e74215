using System.ComponentModel.DataAnnotations;

namespace McpAttr.Testing.Tests.Server;

/// <summary>The server that the tests' clients talk to.</summary>
internal static class Weather
{
    private static readonly string[] AllMoods = ["lazy", "busy", "bold"];
    private static readonly string[] AllCities = ["Oslo", "Odessa", "Bern"];

    /// <summary>Forecast for a city.</summary>
    /// <param name="city">City name, for example Oslo.</param>
    /// <param name="days">How many days ahead.</param>
    [McpTool(ReadOnly = true)]
    public static Forecast GetForecast(string city, [Range(1, 14)] int days = 3) =>
        new(city, [.. Enumerable.Range(1, days).Select(day => new Day($"Day {day}", 20 + day))]);

    /// <summary>Says something twice.</summary>
    /// <param name="text">What to say.</param>
    [McpTool]
    public static McpContent[] SayTwice(string text) => [new McpText(text), new McpText(text), new McpImage(new byte[] { 1, 2, 3 }, "image/png")];

    /// <summary>The squares of the first numbers.</summary>
    /// <param name="count">How many.</param>
    [McpTool]
    public static int[] Squares(int count) => [.. Enumerable.Range(1, count).Select(number => number * number)];

    /// <summary>Joins the names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="loud">In upper case.</param>
    /// <param name="scale">A number.</param>
    /// <param name="day">A day, or nothing.</param>
    [McpTool]
    public static string Join(IReadOnlyList<string> names, bool loud, double scale, Day? day = null)
    {
        string text = $"{string.Join(' ', names)} {scale} {day?.Name ?? "no day"}";
        return loud ? text.ToUpperInvariant() : text;
    }

    /// <summary>Fails with what the model may read.</summary>
    [McpTool]
    public static string Refuse() => throw new McpToolException("The station is closed.");

    /// <summary>Fails by a mistake.</summary>
    [McpTool]
    public static string Break() => throw new InvalidOperationException("The wire is cut.");

    /// <summary>Reports and logs while it runs.</summary>
    /// <param name="context">The call.</param>
    [McpTool]
    public static string Measure(McpContext context)
    {
        context.ReportProgress(1, 2, "wind");
        context.Log(McpLogLevel.Info, "measuring");
        context.ReportProgress(2, 2, "rain");
        context.Log(McpLogLevel.Error, "the sensor is wet", "sensor");
        return context.WantsProgress ? "reported" : "silent";
    }

    /// <summary>Waits until the call is cancelled.</summary>
    /// <param name="context">The call.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    [McpTool]
    public static async Task<string> WaitForRain(McpContext context, CancellationToken cancellationToken)
    {
        var waiting = (Waiting)context.Services!.GetService(typeof(Waiting))!;
        waiting.Begun.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            waiting.Cancelled.TrySetResult();
        }

        return "rain";
    }

    /// <summary>The weather now.</summary>
    /// <param name="city">The city.</param>
    [McpResource("weather://{city}/now", MimeType = "text/markdown", Subscribable = true)]
    public static string Now([McpComplete(nameof(Cities))] string city) => $"Sunny in *{city}*.";

    /// <summary>The map as a picture.</summary>
    [McpResource("weather://map", MimeType = "image/png")]
    public static byte[] Map() => [7, 8, 9];

    /// <summary>Plans a day around the weather.</summary>
    /// <param name="city">Where.</param>
    /// <param name="mood">How.</param>
    [McpPrompt]
    public static McpPromptMessage[] PlanDay(string city, [McpComplete(nameof(Moods))] string mood) =>
        [new(McpRole.User, $"Plan a {mood} day in {city}."), new(McpRole.Assistant, "Gladly.")];

    internal static IEnumerable<string> Moods(string prefix) => AllMoods.Where(mood => mood.StartsWith(prefix, StringComparison.Ordinal));

    internal static IEnumerable<string> Cities(string prefix) => AllCities.Where(city => city.StartsWith(prefix, StringComparison.Ordinal));
}

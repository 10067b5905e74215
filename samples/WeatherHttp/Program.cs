using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using McpAttr;

return await McpHttp.RunAsync(args);

/// <summary>Weather for anyone who asks, over HTTP.</summary>
internal static class Weather
{
    private static readonly string[] Skies = ["Sun", "Clouds", "Rain"];

    /// <summary>The weather in a city.</summary>
    /// <param name="city">City name, for example Oslo.</param>
    /// <param name="region">The region whose stations are asked, for example eu. Gateways see it in a header.</param>
    [McpTool(ReadOnly = true)]
    public static string GetWeather(string city, [McpHeader("Region")] string? region, ClaimsPrincipal user) =>
        $"{Skies[city.Length % Skies.Length]} in {city}{(region is null ? "" : $" ({region})")}. This is for {user.Identity?.Name ?? "anyone"}.";

    /// <summary>Watches the sky for some time and says what it saw, hour by hour.</summary>
    /// <param name="hours">How many hours. An hour takes a second here.</param>
    [McpTool(ReadOnly = true)]
    public static async Task<IReadOnlyList<string>> WatchSky([Range(1, 24)] int hours, McpContext context)
    {
        List<string> seen = [];
        for (int hour = 1; hour <= hours; hour++)
        {
            // Stands for the hour, so that the client sees the progress arrive.
            await Task.Delay(TimeSpan.FromSeconds(1), context.CancellationToken);
            seen.Add(Skies[hour % Skies.Length]);
            context.ReportProgress(hour, hours, seen[^1]);
        }

        return seen;
    }
}

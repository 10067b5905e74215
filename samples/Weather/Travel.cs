using System.ComponentModel.DataAnnotations;
using McpAttr;

/// <summary>Travel around the weather.</summary>
internal static class Travel
{
    private static readonly string[] Cities = ["Athens", "Lagos", "Lima", "Oslo", "Perth"];

    /// <summary>Cities that expect a kind of sky.</summary>
    /// <param name="sky">The sky to look for.</param>
    /// <param name="ahead">How many days ahead; 1 is tomorrow.</param>
    [McpTool(ReadOnly = true)]
    public static async Task<IReadOnlyList<string>> FindCities(
        Sky sky, McpContext context, [Range(1, 14)] int ahead = 1, CancellationToken cancellationToken = default)
    {
        List<string> found = [];
        for (int i = 0; i < Cities.Length; i++)
        {
            var days = await Station.ReadAsync(Cities[i], ahead, cancellationToken);
            if (days[^1].Sky == sky)
            {
                found.Add(Cities[i]);
            }

            context.ReportProgress(i + 1, Cities.Length, Cities[i]);
        }

        context.Log(McpLogLevel.Info, $"{found.Count} of {Cities.Length} cities expect {sky}.");
        return found;
    }

    /// <summary>What to pack for a trip.</summary>
    /// <param name="trip">Where the trip goes, and for how long.</param>
    [McpTool(ReadOnly = true)]
    public static async Task<string> PackFor(Trip trip, CancellationToken cancellationToken)
    {
        var days = await Station.ReadAsync(trip.City, trip.Days, cancellationToken);
        List<string> things = [$"{trip.Days} shirts"];
        if (days.Any(day => day.Sky is Sky.Rain or Sky.Snow))
        {
            things.Add(trip.Light ? "a raincoat" : "an umbrella and boots");
        }

        if (days.Min(day => day.Low) < 5)
        {
            things.Add("a warm coat");
        }

        return $"For {trip.City}: {string.Join(", ", things)}.";
    }
}

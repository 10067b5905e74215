namespace McpAttr.Bench.Peer;

internal sealed record Forecast(string City, IReadOnlyList<ForecastDay> Days)
{
    public static Forecast For(string city, int days)
    {
        var list = new List<ForecastDay>(days);
        for (int day = 1; day <= days; day++) list.Add(new ForecastDay(new DateOnly(2026, 8, day), 10 + day, 18 + day, "Sunny"));
        return new Forecast(city, list);
    }
}

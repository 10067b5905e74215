namespace Bench;

internal sealed record ForecastDay(DateOnly Date, int Low, int High, string Summary);

namespace McpAttr.Interop.Server;

/// <summary>The weather of the coming days.</summary>
/// <param name="City">The city that was asked for.</param>
/// <param name="Days">One entry a day.</param>
internal sealed record Forecast(string City, IReadOnlyList<Day> Days);

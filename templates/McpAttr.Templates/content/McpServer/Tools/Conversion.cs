/// <summary>A converted temperature.</summary>
/// <param name="Value">The temperature.</param>
/// <param name="Unit">The unit that it is in.</param>
public sealed record Conversion(double Value, TemperatureUnit Unit);

using McpAttr;

/// <summary>Prompts about temperatures.</summary>
internal static class TemperaturePrompts
{
    /// <summary>Explains how a temperature feels.</summary>
    /// <param name="value">The temperature.</param>
    /// <param name="unit">Its unit.</param>
    [McpPrompt]
    public static string DescribeTemperature(double value, TemperatureUnit unit = TemperatureUnit.Celsius) =>
        $"Say in two sentences how {value} {unit} feels, and what to wear. Use convert_temperature where another unit says it better.";
}

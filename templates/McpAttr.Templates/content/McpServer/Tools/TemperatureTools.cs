using McpAttr;

/// <summary>Tools that work with temperatures.</summary>
internal static class TemperatureTools
{
    /// <summary>Converts a temperature from one unit to another.</summary>
    /// <param name="value">The temperature, in the unit that is converted from.</param>
    /// <param name="from">The unit of the value.</param>
    /// <param name="to">The unit that is wanted.</param>
    [McpTool(ReadOnly = true, OpenWorld = false)]
    public static Conversion ConvertTemperature(double value, TemperatureUnit from, TemperatureUnit to = TemperatureUnit.Celsius)
    {
        double kelvin = Temperature.ToKelvin(value, from);
        if (kelvin < 0) throw new McpToolException($"{value} {from} is below absolute zero, which is {Temperature.FromKelvin(0, from):0.##} {from}.");
        return new Conversion(Math.Round(Temperature.FromKelvin(kelvin, to), 2), to);
    }
}

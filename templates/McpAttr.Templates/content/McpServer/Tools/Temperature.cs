/// <summary>How the units of temperature relate.</summary>
internal static class Temperature
{
    private const double AbsoluteZeroInCelsius = -273.15;

    public static double ToKelvin(double value, TemperatureUnit unit) => unit switch
    {
        TemperatureUnit.Celsius => value - AbsoluteZeroInCelsius,
        TemperatureUnit.Fahrenheit => ((value - 32) * 5 / 9) - AbsoluteZeroInCelsius,
        _ => value,
    };

    public static double FromKelvin(double kelvin, TemperatureUnit unit) => unit switch
    {
        TemperatureUnit.Celsius => kelvin + AbsoluteZeroInCelsius,
        TemperatureUnit.Fahrenheit => ((kelvin + AbsoluteZeroInCelsius) * 9 / 5) + 32,
        _ => kelvin,
    };
}

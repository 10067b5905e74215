/// <summary>A unit of temperature.</summary>
public enum TemperatureUnit
{
    Celsius,
    Fahrenheit,
    Kelvin,
}

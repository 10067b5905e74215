using McpAttr;

/// <summary>What there is to read about temperatures.</summary>
internal static class TemperatureResources
{
    /// <summary>The units that temperatures are converted between.</summary>
    [McpResource("temperature://units")]
    public static IReadOnlyList<TemperatureUnit> Units() => Enum.GetValues<TemperatureUnit>();

    /// <summary>Where water freezes and boils in a unit.</summary>
    /// <param name="unit">The unit.</param>
    [McpResource("temperature://units/{unit}", MimeType = "text/markdown")]
    public static string Unit(TemperatureUnit unit) =>
        $"""
        # {unit}

        Water freezes at {Temperature.FromKelvin(273.15, unit):0.##} and boils at {Temperature.FromKelvin(373.15, unit):0.##}.
        """;
}

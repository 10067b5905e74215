using McpAttr;

/// <summary>Weather, made of services for each call.</summary>
sealed class Weather(Stations stations, Visit visit)
{
    /// <summary>The temperature in a city, in degrees Celsius.</summary>
    /// <param name="city">City name, for example Oslo.</param>
    [McpTool(ReadOnly = true)]
    [McpLimits(TimeoutSeconds = 10, ConcurrentCalls = 8)]
    public double GetTemperature(string city)
    {
        visit.Count();
        return stations.TemperatureOf(city);
    }

    /// <summary>Calls a taxi out of the rain.</summary>
    /// <param name="address">Where to.</param>
    [McpTool]
    [McpLimits(CallsPerCaller = 1, PerSeconds = 3600)]
    public static string CallTaxi(string address) => $"A taxi comes to {address}.";
}

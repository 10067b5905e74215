/// <summary>Stands for the service that a real server would ask. The weather is made up: a city and a day always give the same.</summary>
internal static class Station
{
    public static async Task<IReadOnlyList<Day>> ReadAsync(string city, int days, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return [.. Enumerable.Range(1, days).Select(ahead => Imagine(city, ahead))];
    }

    private static Day Imagine(string city, int ahead)
    {
        int seed = city.Aggregate(ahead * 7, (sum, letter) => (sum * 31 + letter) % 997);
        int low = seed % 25 - 6;
        Sky sky = (seed % 3) switch { 0 => Sky.Clear, 1 => Sky.Cloudy, _ => low < 0 ? Sky.Snow : Sky.Rain };
        return new Day(ahead, low, low + 3 + seed % 7, sky);
    }
}

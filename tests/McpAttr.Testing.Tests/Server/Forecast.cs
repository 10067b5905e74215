namespace McpAttr.Testing.Tests.Server;

public sealed record Forecast(string City, IReadOnlyList<Day> Days);

namespace McpAttr.Testing.Tests.Server;

public sealed record Day(string Name, int Degrees);

namespace McpAttr.Interop.Server;

/// <summary>The weather of one day.</summary>
/// <param name="Ahead">How many days ahead.</param>
/// <param name="High">The highest temperature in °C.</param>
/// <param name="Sky">What the sky does.</param>
internal sealed record Day(int Ahead, double High, Sky Sky);

namespace McpAttr.Interop.Server;

/// <summary>What the sky does.</summary>
internal enum Sky
{
    Clear,
    Cloudy,
    Rain,
}

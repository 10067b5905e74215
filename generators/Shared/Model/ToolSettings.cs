namespace McpAttr.Roslyn.Model;

/// <summary>What the tool's attribute, else that of the assembly, says of its arguments.</summary>
/// <param name="Profile">How its schemas are written.</param>
/// <param name="IsLenient">Known mistakes of clients are read.</param>
/// <param name="RefusesUnknown">An argument that the tool does not have is a fault.</param>
internal sealed record ToolSettings(ProfileName Profile, bool IsLenient, bool RefusesUnknown);

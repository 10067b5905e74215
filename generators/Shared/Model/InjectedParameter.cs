namespace McpAttr.Roslyn.Model;

/// <summary>A parameter that the server fills; it is not in the schema.</summary>
/// <param name="Kind">Where the value comes from.</param>
/// <param name="Type">The C# type.</param>
/// <param name="Key">The key of a keyed service, as C#.</param>
internal sealed record InjectedParameter(InjectionKind Kind, string Type, string? Key = null) : ParameterModel;

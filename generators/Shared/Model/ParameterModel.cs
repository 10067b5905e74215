namespace McpAttr.Roslyn.Model;

/// <summary>A parameter of the user's method.</summary>
internal abstract record ParameterModel;

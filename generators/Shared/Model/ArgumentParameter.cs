namespace McpAttr.Roslyn.Model;

/// <summary>A parameter that the caller fills; it is in the schema.</summary>
internal sealed record ArgumentParameter(InputMember Member) : ParameterModel;

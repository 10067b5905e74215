namespace McpAttr.Roslyn.Model;

/// <summary>The parameter of a completion that gets what was typed so far.</summary>
internal sealed record CompletedText : ParameterModel;

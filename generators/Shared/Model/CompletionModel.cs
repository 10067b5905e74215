namespace McpAttr.Roslyn.Model;

/// <summary>What completes an argument of a prompt or a variable of a template.</summary>
/// <param name="Argument">The name on the wire.</param>
internal abstract record CompletionModel(string Argument);

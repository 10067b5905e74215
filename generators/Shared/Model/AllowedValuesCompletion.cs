namespace McpAttr.Roslyn.Model;

/// <summary>An enum or <c>[AllowedValues]</c> completes by itself.</summary>
internal sealed record AllowedValuesCompletion(string Argument, EquatableArray<string> Values) : CompletionModel(Argument);

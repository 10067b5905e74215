namespace McpAttr.Roslyn.Model;

/// <summary>A method that <c>[McpComplete]</c> names.</summary>
/// <param name="Argument">The name on the wire.</param>
/// <param name="ClassName">The generated class, inside that of the prompt or resource.</param>
/// <param name="Method">The method; its first parameter gets what was typed so far.</param>
internal sealed record MethodCompletion(string Argument, string ClassName, MethodModel Method) : CompletionModel(Argument);

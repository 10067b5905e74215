namespace McpAttr.Roslyn.Model;

/// <summary>The only parameter of a tool whose schema is literal: it gets all arguments as one <c>JsonElement</c>.</summary>
/// <param name="Type">The C# type.</param>
internal sealed record WholeArguments(string Type) : ParameterModel;

namespace McpAttr.Roslyn.Model;

/// <summary>A filter that an attribute names.</summary>
/// <param name="Type">The user's type, qualified with <c>global::</c>.</param>
/// <param name="ConstructorArguments">What its constructor gets: services alone.</param>
internal sealed record FilterModel(string Type, EquatableArray<InjectedParameter> ConstructorArguments);

namespace McpAttr.Roslyn.Model;

/// <summary>A filter, or another object that belongs to no call, whose type an attribute names.</summary>
/// <param name="Type">The user's type, qualified with <c>global::</c>.</param>
/// <param name="ConstructorArguments">What its constructor gets: services alone.</param>
internal sealed record FilterModel(string Type, EquatableArray<InjectedParameter> ConstructorArguments);

namespace McpAttr.Tests.Kit;

/// <summary>What a form that asks for a name was filled in with.</summary>
internal sealed record Named(string Name);

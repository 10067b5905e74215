namespace McpAttr.Analyzers.Contract;

/// <summary>A change that a client who relies on the contract would notice.</summary>
/// <param name="Argument">The argument that it is about, as on the wire; null when it is about none.</param>
/// <param name="Text">What it is, as the middle of a sentence.</param>
internal sealed record ContractChange(string? Argument, string Text);

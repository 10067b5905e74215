namespace McpAttr.Testing;

/// <summary>How xunit.v3 knows a failed assertion by any library from an error: an exception with an interface of this name.</summary>
internal interface IAssertionException;

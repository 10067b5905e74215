namespace McpAttr.Hosting;

/// <summary>Its registration says that a server has standard input and output.</summary>
internal sealed class StandardStreamsOwner;

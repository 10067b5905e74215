namespace McpAttr.Conformance.Server;

/// <summary>What a resource of the template contains.</summary>
/// <param name="Id">The id that was asked for.</param>
/// <param name="TemplateTest">True.</param>
/// <param name="Data">Says the id again.</param>
internal sealed record TemplateData(string Id, bool TemplateTest, string Data);

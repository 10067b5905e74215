namespace McpAttr.Roslyn.Model;

/// <summary>What the server can give to a parameter.</summary>
internal enum InjectionKind
{
    CancellationToken,
    Context,
    Progress,
    ServiceProvider,
    Service,
}

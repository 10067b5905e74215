namespace McpAttr.Roslyn.Model;

/// <summary>What the server can give to a parameter.</summary>
internal enum InjectionKind
{
    CancellationToken,
    Context,
    Progress,
    ServiceProvider,
    Service,
    KeyedService,

    /// <summary>Who calls.</summary>
    User,

    /// <summary>Something that only the transport has.</summary>
    Feature,

    /// <summary>The same, or null over another transport.</summary>
    OptionalFeature,
}

namespace McpAttr.Conformance.Server;

/// <summary>Resources of every kind.</summary>
internal static class Resources
{
    public const string WatchedUri = "test://watched-resource";

    /// <summary>A text.</summary>
    [McpResource("test://static-text")]
    public static string StaticText() => "This is the content of the static text resource.";

    /// <summary>An image.</summary>
    [McpResource("test://static-binary", MimeType = "image/png")]
    public static ReadOnlyMemory<byte> StaticBinary() => Samples.Png;

    /// <summary>A resource for each id.</summary>
    /// <param name="id">The id.</param>
    [McpResource("test://template/{id}/data")]
    public static TemplateData Template(string id) => new(id, TemplateTest: true, $"Data for ID: {id}");

    /// <summary>A resource that may be watched.</summary>
    [McpResource(WatchedUri, Subscribable = true)]
    public static string Watched() => "This resource may change.";
}

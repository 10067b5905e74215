namespace McpAttr.Conformance.Server;

/// <summary>Results of every kind.</summary>
internal static class ContentTools
{
    /// <summary>Returns text.</summary>
    [McpTool(Name = "test_simple_text", ReadOnly = true)]
    public static string SimpleText() => "This is a simple text response for testing.";

    /// <summary>Returns an image.</summary>
    [McpTool(Name = "test_image_content", ReadOnly = true)]
    public static McpImage Image() => new(Samples.Png, "image/png");

    /// <summary>Returns sound.</summary>
    [McpTool(Name = "test_audio_content", ReadOnly = true)]
    public static McpAudio Audio() => new(Samples.Wav, "audio/wav");

    /// <summary>Returns a resource with its contents.</summary>
    [McpTool(Name = "test_embedded_resource", ReadOnly = true)]
    public static McpEmbeddedResource EmbeddedResource() => new(
        new McpTextContents("This is an embedded resource content.") { Uri = "test://embedded-resource", MimeType = "text/plain" });

    /// <summary>Returns text, an image and a resource.</summary>
    [McpTool(Name = "test_multiple_content_types", ReadOnly = true)]
    public static McpContent[] MultipleContentTypes() =>
    [
        new McpText("Multiple content types test:"),
        new McpImage(Samples.Png, "image/png"),
        new McpEmbeddedResource(new McpTextContents("""{"test":"data","value":123}""") { Uri = "test://mixed-content-resource", MimeType = "application/json" }),
    ];

    /// <summary>Fails.</summary>
    [McpTool(Name = "test_error_handling", ReadOnly = true)]
    public static void Fail() => throw new McpToolException("This tool intentionally returns an error for testing");

    /// <summary>Greets somebody.</summary>
    /// <param name="name">Whom to greet.</param>
    [McpTool(Name = "greet", ReadOnly = true)]
    public static string Greet(string name) => $"Hello, {name}!";

    /// <summary>Repeats a word that travels in a header, too.</summary>
    /// <param name="region">The word.</param>
    [McpTool(Name = "test_header_argument", ReadOnly = true)]
    public static string HeaderArgument([McpHeader("Region")] string region) => region;
}

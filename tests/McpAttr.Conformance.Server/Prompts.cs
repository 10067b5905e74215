namespace McpAttr.Conformance.Server;

/// <summary>Prompts of every kind.</summary>
internal static class Prompts
{
    private static readonly string[] FirstArguments = ["other", "testValue1", "testValue2"];

    /// <summary>Says one thing.</summary>
    [McpPrompt(Name = "test_simple_prompt")]
    public static string Simple() => "This is a simple prompt for testing.";

    /// <summary>Says its arguments.</summary>
    /// <param name="arg1">The first argument.</param>
    /// <param name="arg2">The second argument.</param>
    [McpPrompt(Name = "test_prompt_with_arguments")]
    public static string WithArguments([McpComplete(nameof(Values))] string arg1, string arg2) => $"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'";

    /// <summary>Shows a resource.</summary>
    /// <param name="resourceUri">The resource's URI.</param>
    [McpPrompt(Name = "test_prompt_with_embedded_resource")]
    public static McpPromptMessage[] WithEmbeddedResource(string resourceUri) =>
    [
        new(McpRole.User, new McpEmbeddedResource(new McpTextContents("Embedded resource content for testing.") { Uri = resourceUri, MimeType = "text/plain" })),
        new(McpRole.User, "Please process the embedded resource above."),
    ];

    /// <summary>Shows an image.</summary>
    [McpPrompt(Name = "test_prompt_with_image")]
    public static McpPromptMessage[] WithImage() =>
    [
        new(McpRole.User, new McpImage(Samples.Png, "image/png")),
        new(McpRole.User, "Please analyze the image above."),
    ];

    internal static IEnumerable<string> Values(string prefix) => FirstArguments.Where(value => value.StartsWith(prefix, StringComparison.Ordinal));
}

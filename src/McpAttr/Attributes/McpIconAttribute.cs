namespace McpAttr;

/// <summary>An icon of a tool, a resource or a prompt, or of the server when it stands on the assembly.</summary>
/// <param name="src">Where the image is: an <c>https:</c> or a <c>data:</c> URI.</param>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic#icons"/>.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class McpIconAttribute(string src) : Attribute
{
    /// <summary>Where the image is.</summary>
    public string Src { get; } = src;

    /// <summary>The image's media type, such as <c>image/png</c>.</summary>
    public string? MimeType { get; set; }

    /// <summary>The sizes in pixels that the image is fit for, such as <c>48x48</c>, or <c>any</c>.</summary>
    public string[] Sizes { get; set; } = [];

    /// <summary>The background that the icon is made for. Default: not said.</summary>
    public McpIconTheme Theme { get; set; }
}

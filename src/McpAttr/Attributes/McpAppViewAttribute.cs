namespace McpAttr;

/// <summary>
/// Makes a resource the view of tools marked <see cref="McpAppAttribute"/>: a whole HTML5 document, as text or bytes, that the client shows in a frame
/// of its own. The resource's URI begins with <c>ui://</c>; its media type is <c>text/html;profile=mcp-app</c> unless it says another one.
/// </summary>
/// <remarks>
/// <para>The frame reaches nothing but what stands here. An origin is a scheme and a host, such as <c>https://api.example.com</c> or
/// <c>https://*.example.com</c>, perhaps with a port, and no path.</para>
/// <para>Specification: <see href="https://github.com/modelcontextprotocol/ext-apps/blob/main/specification/2026-01-26/apps.mdx"/>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class McpAppViewAttribute : Attribute
{
    /// <summary>The origins that the view may send requests to (<c>connect-src</c>). Default: none.</summary>
    public string[] ConnectOrigins { get; set; } = [];

    /// <summary>The origins of its scripts, styles, images, fonts and media. Default: none.</summary>
    public string[] ResourceOrigins { get; set; } = [];

    /// <summary>The origins of frames inside of it (<c>frame-src</c>). Default: none.</summary>
    public string[] FrameOrigins { get; set; } = [];

    /// <summary>The origins that its addresses may be relative to (<c>base-uri</c>). Default: its own.</summary>
    public string[] BaseOrigins { get; set; } = [];

    /// <summary>What it asks the browser for. A client may refuse. Default: nothing.</summary>
    public McpAppPermissions Permissions { get; set; }

    /// <summary>An origin that stays the same from one conversation to the next, in the form that the client's documentation demands. Default: not said.</summary>
    public string? Domain { get; set; }

    /// <summary>Whether the client draws a border and a background around it. Default: as the client likes.</summary>
    public McpAppBorder Border { get; set; }
}

namespace McpAttr;

/// <summary>Makes a method a prompt: messages that a person asks for by name (<c>prompts/list</c>, <c>prompts/get</c>).</summary>
/// <remarks>
/// <para>The doc comment's summary describes the prompt, its <c>param</c> elements describe the arguments, which are text on the wire and
/// scalars in the method. The method returns text, an <see cref="McpPromptMessage"/> or several, or an <see cref="McpPromptResult"/>; each also
/// in <see cref="Task{TResult}"/> or <see cref="ValueTask{TResult}"/>.</para>
/// <para>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/prompts"/>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class McpPromptAttribute : Attribute
{
    /// <summary>The name on the wire. Default: the method's name in snake_case without <c>Async</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The name for people. Default: the method's name in words.</summary>
    public string? Title { get; set; }

    /// <summary>The groups that the prompt belongs to, for <see cref="McpCatalog.WithTags"/>. They are not sent.</summary>
    public string[] Tags { get; set; } = [];
}

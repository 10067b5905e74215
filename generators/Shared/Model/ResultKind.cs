namespace McpAttr.Roslyn.Model;

/// <summary>How a result is sent, named as the methods of the runtime's writers.</summary>
internal enum ResultKind
{
    /// <summary>Tools: empty content.</summary>
    Nothing,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Tools: structured content that is an object, and its JSON as a text block.</summary>
    Structured,

    /// <summary>Tools: structured content that is no object: older revisions get it as the member <c>result</c> of one.</summary>
    Wrapped,

    /// <summary>The JSON as text alone.</summary>
    Json,

    /// <summary>Tools and prompts: a content block.</summary>
    Content,

    /// <summary>Tools: content blocks; resources: what was read, one or several.</summary>
    Contents,

    /// <summary>The whole result; with a shape, a tool's with structured content that is an object.</summary>
    Result,

    /// <summary>Tools: the whole result, with structured content that is no object.</summary>
    WrappedResult,

    /// <summary>Tools: the whole result, with a value whose JSON is text alone.</summary>
    JsonResult,

    /// <summary>Resources: bytes.</summary>
    Blob,

    /// <summary>Resources: bytes that are still to be read.</summary>
    Stream,

    /// <summary>Prompts: a message.</summary>
    Message,

    /// <summary>Prompts: messages.</summary>
    Messages,

    /// <summary>Completions: the values.</summary>
    Values,
}

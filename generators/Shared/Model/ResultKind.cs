namespace McpAttr.Roslyn.Model;

/// <summary>How a result is sent, named as the methods of the runtime's result writer.</summary>
internal enum ResultKind
{
    /// <summary>Empty content.</summary>
    Nothing,

    /// <summary>A text block.</summary>
    Text,

    /// <summary>Structured content that is an object, and its JSON as a text block.</summary>
    Structured,

    /// <summary>Structured content that is no object: older revisions get it as the member <c>result</c> of one.</summary>
    Wrapped,

    /// <summary>The JSON as a text block alone.</summary>
    Json,
}

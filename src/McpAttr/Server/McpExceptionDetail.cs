namespace McpAttr;

/// <summary>How much a model is told about an exception that is no <see cref="McpToolException"/>.</summary>
public enum McpExceptionDetail
{
    /// <summary>The tool's name and an id that stands in the log beside the exception.</summary>
    None,

    /// <summary>Also the exception's type and message.</summary>
    Message,

    /// <summary>Also the stack trace and the inner exceptions.</summary>
    Full,
}

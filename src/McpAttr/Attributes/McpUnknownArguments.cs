namespace McpAttr;

/// <summary>What happens to arguments that a tool does not have.</summary>
public enum McpUnknownArguments
{
    /// <summary>They are ignored, because hosts add some of their own; unless the call has another fault, or the name is nearly that of an absent one.</summary>
    Ignore,

    /// <summary>They are faults, and the schema says <c>additionalProperties: false</c>.</summary>
    Refuse,
}

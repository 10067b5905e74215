namespace McpAttr;

/// <summary>What the block of text beside structured content says, for clients that read no other.</summary>
public enum McpTextBlock
{
    /// <summary>The structure's JSON, as the specification advises.</summary>
    Mirror,

    /// <summary>What <see cref="object.ToString"/> says of the value.</summary>
    Summary,

    /// <summary>There is no such block.</summary>
    None,
}

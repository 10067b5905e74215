namespace McpAttr.Roslyn.Model;

/// <summary>What of a value is counted when an attribute bounds its length.</summary>
internal enum Counted
{
    /// <summary>It has no length, or is a text.</summary>
    Nothing,

    /// <summary>The items of an array.</summary>
    Items,

    /// <summary>The members of an object whose names are data.</summary>
    Members,
}

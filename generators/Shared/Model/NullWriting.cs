namespace McpAttr.Roslyn.Model;

/// <summary>When a member is left out of a result (<c>[JsonIgnore(Condition = …)]</c>).</summary>
internal enum NullWriting
{
    /// <summary>When it is null.</summary>
    LeftOut,

    /// <summary>Never: null is written.</summary>
    Written,

    /// <summary>When it is the default of its type.</summary>
    DefaultLeftOut,
}

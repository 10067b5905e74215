namespace McpAttr.Roslyn.Model;

/// <summary>What becomes of an object whose type is not registered; the members and values of <c>JsonUnknownDerivedTypeHandling</c>.</summary>
internal enum UnionFallback
{
    /// <summary>It is a failure of the tool.</summary>
    Failure,

    /// <summary>It is written as the type that all are.</summary>
    BaseType,

    /// <summary>It is written as the nearest type that it derives from.</summary>
    NearestAncestor,
}

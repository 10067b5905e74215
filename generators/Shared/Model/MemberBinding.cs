namespace McpAttr.Roslyn.Model;

/// <summary>How an object gets the value of a member.</summary>
internal enum MemberBinding
{
    /// <summary>As an argument of the constructor.</summary>
    Constructor,

    /// <summary>In the object initializer, because the property is <c>required</c>.</summary>
    Initializer,

    /// <summary>Through its setter, if the member came.</summary>
    Setter,

    /// <summary>Through an unsafe accessor, if the member came: <c>init</c> alone would lose the property's own initial value.</summary>
    Accessor,
}

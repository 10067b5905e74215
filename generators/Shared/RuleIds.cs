namespace McpAttr.Roslyn;

/// <summary>The ids of the rules, readable where they are used. An id is never used again for something else.</summary>
internal static class RuleIds
{
    public const string LanguageVersionIsTooLow = "MCPA0001";
    public const string ToolIsNotReachable = "MCPA0002";
    public const string ToolIsGeneric = "MCPA0003";
    public const string ToolIsAsyncVoid = "MCPA0004";
    public const string ToolMustNotBeCalled = "MCPA0005";
    public const string ToolClassCannotBeConstructed = "MCPA0006";
    public const string ToolNameIsInvalid = "MCPA0007";
    public const string ToolNamesAreEqual = "MCPA0008";
    public const string ValueIsByReference = "MCPA0009";
    public const string TypeIsNotSupported = "MCPA0010";
    public const string TypeIsRecursive = "MCPA0011";
    public const string TypeCannotBeConstructed = "MCPA0012";
    public const string MemberNamesAreEqual = "MCPA0013";
    public const string RangeDoesNotFit = "MCPA0014";
    public const string AttributeIsNotSupported = "MCPA0015";
    public const string AssemblyHasNoCatalog = "MCPA0016";

    public const string ToolIsNotDescribed = "MCPA0100";
    public const string StandardStreamIsUsed = "MCPA0101";
}

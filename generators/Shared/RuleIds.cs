namespace McpAttr.Roslyn;

/// <summary>The ids of the rules, readable where they are used. An id is never used again for something else.</summary>
internal static class RuleIds
{
    public const string LanguageVersionIsTooLow = "MCPA0001";
    public const string MethodIsNotReachable = "MCPA0002";
    public const string MethodIsGeneric = "MCPA0003";
    public const string MethodIsAsyncVoid = "MCPA0004";
    public const string MethodMustNotBeCalled = "MCPA0005";
    public const string ClassCannotBeConstructed = "MCPA0006";
    public const string NameIsInvalid = "MCPA0007";
    public const string NamesAreEqual = "MCPA0008";
    public const string ValueIsByReference = "MCPA0009";
    public const string TypeIsNotSupported = "MCPA0010";
    public const string TypeHasNoEnd = "MCPA0011";
    public const string TypeCannotBeConstructed = "MCPA0012";
    public const string MemberNamesAreEqual = "MCPA0013";
    public const string RangeDoesNotFit = "MCPA0014";
    public const string AttributeIsNotSupported = "MCPA0015";
    public const string AssemblyHasNoCatalog = "MCPA0016";
    public const string UriIsInvalid = "MCPA0017";
    public const string VariablesAndParametersDiffer = "MCPA0018";
    public const string VariableNeedsDefault = "MCPA0019";
    public const string ValueIsNotText = "MCPA0020";
    public const string UrisAreEqual = "MCPA0021";
    public const string TemplatesOverlap = "MCPA0022";
    public const string NothingIsReturned = "MCPA0023";
    public const string ResultIsNoPrompt = "MCPA0024";
    public const string CompletionIsNotFound = "MCPA0025";
    public const string CompletionDoesNotFit = "MCPA0026";
    public const string NothingToComplete = "MCPA0027";
    public const string HeaderIsInvalid = "MCPA0028";
    public const string TextBlockIsAlone = "MCPA0029";
    public const string IconIsInvalid = "MCPA0030";
    public const string MetaIsInvalid = "MCPA0031";
    public const string NumberIsOutOfRange = "MCPA0032";
    public const string SchemaIsInvalid = "MCPA0033";
    public const string SchemaIsAlone = "MCPA0034";
    public const string SchemaAndParametersDiffer = "MCPA0035";
    public const string ContextDoesNotFit = "MCPA0036";
    public const string UnionIsInvalid = "MCPA0037";
    public const string ConstraintDoesNotFit = "MCPA0045";
    public const string ExampleDoesNotFit = "MCPA0046";
    public const string ProfileCannotSay = "MCPA0047";
    public const string ContractIsBroken = "MCPA0055";
    public const string ContractMemberIsMissing = "MCPA0056";
    public const string ContractIsNotUpToDate = "MCPA0057";
    public const string ContractIsUnreadable = "MCPA0058";
    public const string FormIsNotFlat = "MCPA0075";
    public const string TypeIsNoForm = "MCPA0076";
    public const string QuestionDoesNotFit = "MCPA0077";

    public const string ToolIsNotDescribed = "MCPA0100";
    public const string StandardStreamIsUsed = "MCPA0101";
    public const string NameIsRefused = "MCPA0102";
    public const string NameIsLong = "MCPA0103";
    public const string SchemaIsLarge = "MCPA0104";
    public const string SchemaIsTooDeep = "MCPA0105";
    public const string KeyIsRefused = "MCPA0106";
    public const string ToolsAreMany = "MCPA0107";
    public const string ToolsAreTooMany = "MCPA0108";
    public const string TitleIsEmpty = "MCPA0109";
    public const string SchemaHasReference = "MCPA0110";
    public const string SchemaIsOpen = "MCPA0111";
    public const string ToolTokensExceedBudget = "MCPA0112";
    public const string TokensExceedBudget = "MCPA0113";
    public const string MembersAreNotDescribed = "MCPA0114";
    public const string ForeignMembersAreNotDescribed = "MCPA0115";
    public const string CatalogIsNotIncluded = "MCPA0116";
    public const string ProcessInheritsStreams = "MCPA0117";
    public const string MethodIsOfOfficialSdk = "MCPA0118";
    public const string SideEffectBeforeQuestion = "MCPA0130";
    public const string QuestionIsSwallowed = "MCPA0131";

    public const string FilterCannotBeMade = "MCPA0210";
    public const string FilterDoesNotFit = "MCPA0211";
    public const string LimitIsOutOfRange = "MCPA0212";
}

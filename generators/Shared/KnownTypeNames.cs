namespace McpAttr.Roslyn;

/// <summary>The metadata names of the types that have a meaning for us. A test holds each against the real type.</summary>
internal static class KnownTypeNames
{
    public const string McpToolAttribute = "McpAttr.McpToolAttribute";
    public const string McpResourceAttribute = "McpAttr.McpResourceAttribute";
    public const string McpPromptAttribute = "McpAttr.McpPromptAttribute";
    public const string McpCompleteAttribute = "McpAttr.McpCompleteAttribute";
    public const string McpHeaderAttribute = "McpAttr.McpHeaderAttribute";
    public const string McpIconAttribute = "McpAttr.McpIconAttribute";
    public const string McpMetaAttribute = "McpAttr.McpMetaAttribute";
    public const string McpArgumentAttribute = "McpAttr.McpArgumentAttribute";
    public const string McpSecretAttribute = "McpAttr.McpSecretAttribute";
    public const string McpServiceAttribute = "McpAttr.McpServiceAttribute";
    public const string McpServerAttribute = "McpAttr.McpServerAttribute";
    public const string McpToolsFromAttribute = "McpAttr.McpToolsFromAttribute";
    public const string McpCatalogAttribute = "McpAttr.Catalog.McpCatalogAttribute";
    public const string McpContext = "McpAttr.McpContext";
    public const string McpProgress = "McpAttr.McpProgress";
    public const string McpContent = "McpAttr.McpContent";
    public const string McpResourceContents = "McpAttr.McpResourceContents";
    public const string McpToolResult = "McpAttr.McpToolResult";
    public const string McpToolResultOfT = "McpAttr.McpToolResult`1";
    public const string McpPromptMessage = "McpAttr.McpPromptMessage";
    public const string McpPromptResult = "McpAttr.McpPromptResult";
    public const string McpCompletionResult = "McpAttr.McpCompletionResult";

    public const string Task = "System.Threading.Tasks.Task";
    public const string TaskOfT = "System.Threading.Tasks.Task`1";
    public const string ValueTask = "System.Threading.Tasks.ValueTask";
    public const string ValueTaskOfT = "System.Threading.Tasks.ValueTask`1";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string Progress = "System.IProgress`1";
    public const string ServiceProvider = "System.IServiceProvider";
    public const string AsyncDisposable = "System.IAsyncDisposable";
    public const string List = "System.Collections.Generic.List`1";
    public const string Stream = "System.IO.Stream";
    public const string ReadOnlyMemory = "System.ReadOnlyMemory`1";
    public const string Guid = "System.Guid";
    public const string DateTimeOffset = "System.DateTimeOffset";
    public const string DateOnly = "System.DateOnly";
    public const string TimeOnly = "System.TimeOnly";
    public const string Uri = "System.Uri";
    public const string FlagsAttribute = "System.FlagsAttribute";
    public const string ObsoleteAttribute = "System.ObsoleteAttribute";
    public const string SetsRequiredMembersAttribute = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string ExperimentalAttribute = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    public const string ClsCompliantAttribute = "System.CLSCompliantAttribute";
    public const string InformationalVersionAttribute = "System.Reflection.AssemblyInformationalVersionAttribute";
    public const string DescriptionAttribute = "System.ComponentModel.DescriptionAttribute";
    public const string ValidationAttribute = "System.ComponentModel.DataAnnotations.ValidationAttribute";
    public const string DataTypeAttribute = "System.ComponentModel.DataAnnotations.DataTypeAttribute";
    public const string AllowedValuesAttribute = "System.ComponentModel.DataAnnotations.AllowedValuesAttribute";
    public const string RangeAttribute = "System.ComponentModel.DataAnnotations.RangeAttribute";

    public const string JsonPropertyNameAttribute = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    public const string JsonIgnoreAttribute = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    public const string JsonConstructorAttribute = "System.Text.Json.Serialization.JsonConstructorAttribute";
    public const string JsonStringEnumMemberNameAttribute = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";
    public const string JsonStringEnumConverter = "System.Text.Json.Serialization.JsonStringEnumConverter";
    public const string JsonStringEnumConverterOfT = "System.Text.Json.Serialization.JsonStringEnumConverter`1";
    public const string JsonConverterAttribute = "System.Text.Json.Serialization.JsonConverterAttribute";
    public const string JsonExtensionDataAttribute = "System.Text.Json.Serialization.JsonExtensionDataAttribute";
    public const string JsonNumberHandlingAttribute = "System.Text.Json.Serialization.JsonNumberHandlingAttribute";
    public const string JsonPolymorphicAttribute = "System.Text.Json.Serialization.JsonPolymorphicAttribute";
    public const string JsonDerivedTypeAttribute = "System.Text.Json.Serialization.JsonDerivedTypeAttribute";
    public const string JsonUnmappedMemberHandlingAttribute = "System.Text.Json.Serialization.JsonUnmappedMemberHandlingAttribute";
}

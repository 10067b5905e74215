using Microsoft.CodeAnalysis;

namespace McpAttr.Analyzers;

/// <summary>The names of the official C# SDK (ModelContextProtocol 2.3.1) that have a counterpart here. A test holds each against the real type.</summary>
internal static class OfficialSdk
{
    public const string Tool = "ModelContextProtocol.Server.McpServerToolAttribute";
    public const string Resource = "ModelContextProtocol.Server.McpServerResourceAttribute";
    public const string Prompt = "ModelContextProtocol.Server.McpServerPromptAttribute";
    public const string ToolType = "ModelContextProtocol.Server.McpServerToolTypeAttribute";
    public const string ResourceType = "ModelContextProtocol.Server.McpServerResourceTypeAttribute";
    public const string PromptType = "ModelContextProtocol.Server.McpServerPromptTypeAttribute";
    public const string Server = "ModelContextProtocol.Server.McpServer";
    public const string RequestContext = "ModelContextProtocol.Server.RequestContext";
    public const string Progress = "ModelContextProtocol.ProgressNotificationValue";

    /// <summary>Our attribute for one of theirs on a method, as it is written; null for any other.</summary>
    public static string? Ours(INamedTypeSymbol? attribute) => attribute?.ToDisplayString() switch
    {
        Tool => "McpTool",
        Resource => "McpResource",
        Prompt => "McpPrompt",
        _ => null,
    };

    /// <summary>Theirs on a class, which needs none here.</summary>
    public static bool IsOfClass(INamedTypeSymbol? attribute) => attribute?.ToDisplayString() is ToolType or ResourceType or PromptType;
}

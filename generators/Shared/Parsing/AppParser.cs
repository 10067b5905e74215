using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>MCP Apps: <c>[McpApp]</c> on a tool, <c>[McpAppView]</c> on the resource that shows it.</summary>
internal static class AppParser
{
    public const string MimeType = "text/html;profile=mcp-app";

    private const string Scheme = "ui://";
    private const int Model = 1, View = 2;
    private const int HasBorder = 1, HasNoBorder = 2;

    private static readonly string[] Permissions = ["camera", "microphone", "geolocation", "clipboardWrite"];

    private static readonly Regex Origin = new(
        "^(https?|wss?)://(\\*\\.)?([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:[0-9]{1,5})?$", RegexOptions.CultureInvariant);

    /// <summary>The member <c>ui</c> of the <c>_meta</c> of a tool or a view; null when it is neither.</summary>
    public static MetaModel? Parse(Declaration declaration)
    {
        var app = Find(declaration, KnownTypeNames.McpAppAttribute, PrimitiveKind.Tool);
        var view = Find(declaration, KnownTypeNames.McpAppViewAttribute, PrimitiveKind.Resource);
        return app is not null ? new MetaModel("ui", App(declaration, app))
            : view is not null ? new MetaModel("ui", ViewOf(declaration, view))
            : null;
    }

    /// <summary>The URI of a tool's view, or null when it has none.</summary>
    public static string? ViewUri(KnownTypes types, ISymbol method) =>
        types.Attributes(method, KnownTypeNames.McpAppAttribute).FirstOrDefault()?.ConstructorArguments.FirstOrDefault().Value as string;

    private static AttributeData? Find(Declaration declaration, string name, PrimitiveKind kind)
    {
        if (declaration.Types.Attributes(declaration.Method, name).FirstOrDefault() is not { } attribute)
        {
            return null;
        }

        if (declaration.Kind == kind)
        {
            return attribute;
        }

        // A method that is several things at once has it for the one that it is for.
        if (!Declaration.KindsOf(declaration.Types, declaration.Method).Contains(kind))
        {
            declaration.Findings.Add(Rules.AppIsNoTool, attribute, attribute.AttributeClass!.Name.Replace("Attribute", ""), declaration.Noun, kind == PrimitiveKind.Tool ? "tool" : "resource");
        }

        return null;
    }

    private static string App(Declaration declaration, AttributeData attribute)
    {
        var uri = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        CheckUri(declaration, attribute, uri);
        var callers = attribute.Named("Callers") as int? ?? 0;
        var visibility = callers switch { Model => ",\"visibility\":[\"model\"]", View => ",\"visibility\":[\"app\"]", _ => "" };
        return $"{{\"resourceUri\":{JsonString.Quote(uri)}{visibility}}}";
    }

    private static string ViewOf(Declaration declaration, AttributeData attribute)
    {
        CheckUri(declaration, attribute, declaration.Attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "");
        var policy = new List<string>();
        foreach (var (property, member) in new[] { ("ConnectOrigins", "connectDomains"), ("ResourceOrigins", "resourceDomains"), ("FrameOrigins", "frameDomains"), ("BaseOrigins", "baseUriDomains") })
        {
            var origins = attribute.NamedStrings(property).ToList();
            foreach (var origin in origins.Where(static origin => !Origin.IsMatch(origin)))
            {
                declaration.Findings.Add(Rules.AppOriginIsInvalid, attribute, origin);
            }

            if (origins.Count > 0)
            {
                policy.Add($"\"{member}\":[{string.Join(",", origins.Select(JsonString.Quote))}]");
            }
        }

        var asked = attribute.Named("Permissions") as int? ?? 0;
        var members = new List<string>();
        if (policy.Count > 0)
        {
            members.Add($"\"csp\":{{{string.Join(",", policy)}}}");
        }

        if (asked != 0)
        {
            members.Add($"\"permissions\":{{{string.Join(",", Permissions.Where((_, bit) => (asked & (1 << bit)) != 0).Select(static name => $"\"{name}\":{{}}"))}}}");
        }

        if (attribute.Named("Domain") is string domain)
        {
            members.Add($"\"domain\":{JsonString.Quote(domain)}");
        }

        if (attribute.Named("Border") is int border and (HasBorder or HasNoBorder))
        {
            members.Add(border == HasBorder ? "\"prefersBorder\":true" : "\"prefersBorder\":false");
        }

        return $"{{{string.Join(",", members)}}}";
    }

    private static void CheckUri(Declaration declaration, AttributeData attribute, string uri)
    {
        var fault = !uri.StartsWith(Scheme, StringComparison.Ordinal) ? "must begin with ui://"
            : uri.Length == Scheme.Length ? "must have something behind ui://"
            : UriTemplateParser.IsTemplate(uri) ? "must be one view and no template"
            : UriText.FindFault(uri) is { } character ? $"is no URI: {character}"
            : null;
        if (fault is not null)
        {
            declaration.Findings.Add(Rules.AppUriIsInvalid, attribute, uri, fault);
        }
    }
}

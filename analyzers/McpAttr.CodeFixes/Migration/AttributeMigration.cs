using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes.Migration;

/// <summary>Writes our attribute for one of the official SDK.</summary>
internal static class AttributeMigration
{
    // They mean the same here.
    private static readonly HashSet<string> Same = ["Name", "Title", "ReadOnly", "Destructive", "Idempotent", "OpenWorld", "MimeType"];

    public static TextChange Write(AttributeSyntax attribute, string ours, MethodDeclarationSyntax method, SemanticModel model)
    {
        var theirs = attribute.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is not null).ToList() ?? [];
        AttributeArgumentSyntax? Find(string name) => theirs.Find(argument => argument.NameEquals!.Name.Identifier.ValueText == name);

        var arguments = new List<string>();
        if (ours == "McpResource")
        {
            arguments.Add(Find("UriTemplate")?.Expression.ToString() ?? SourceEdits.Literal(DefaultUri(method, model)));
        }

        arguments.AddRange(theirs.Where(static argument => Same.Contains(argument.NameEquals!.Name.Identifier.ValueText)).Select(static argument => argument.ToString()));

        // Structured content is theirs to ask for, and ours to leave out.
        if (Find("UseStructuredContent")?.Expression.ToString() == "false")
        {
            arguments.Add("StructuredContent = false");
        }

        var icon = Find("IconSource") is { } source ? $", McpIcon({source.Expression})" : "";
        return new TextChange(attribute.Span, ours + (arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})") + icon);
    }

    // Without a template theirs is made from the name, with the parameters as a query.
    private static string DefaultUri(MethodDeclarationSyntax method, SemanticModel model)
    {
        var names = method.ParameterList.Parameters.Where(parameter => !ParameterMigration.IsInjected(parameter, model)).Select(static parameter => parameter.Identifier.ValueText).ToList();
        return "resource://mcp/" + Naming.NameOnTheWire(method.Identifier.ValueText) + (names.Count == 0 ? "" : $"{{?{string.Join(",", names)}}}");
    }
}

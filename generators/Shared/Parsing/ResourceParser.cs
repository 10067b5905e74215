using System.Globalization;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Decides what a method with <c>[McpResource]</c> means.</summary>
internal static class ResourceParser
{
    private const int UserAudience = 1;
    private const int AssistantAudience = 2;

    /// <summary>The resource, silently; null when the method is none.</summary>
    public static ResourceModel? Parse(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        Parse(KnownTypes.Of(compilation), method, null, cancellationToken);

    /// <inheritdoc cref="ToolParser.Parse(KnownTypes, IMethodSymbol, Action{Diagnostic}?, CancellationToken)"/>
    public static ResourceModel? Parse(KnownTypes types, IMethodSymbol method, Action<Diagnostic>? report, CancellationToken cancellationToken)
    {
        if (Declaration.Find(types, method, PrimitiveKind.Resource, report, cancellationToken) is not { } declaration
            || PrimitiveParser.Parse(declaration) is not { } primitive)
        {
            return null;
        }

        var attribute = declaration.Attribute;
        var uri = attribute.ConstructorArguments is [{ Value: string text }] ? text : "";
        var parts = UriOf(declaration, uri);
        CheckNumbers(declaration);
        if (primitive.Visibility.Count > 0 && attribute.Named("CacheSeconds") is int and >= 0 && attribute.Named("CachePrivate") is not true)
        {
            declaration.Findings.Add(Rules.HiddenIsShared, declaration.Method, declaration.Method.Name);
        }

        if (!declaration.Findings.Any)
        {
            CheckVariables(declaration, primitive, parts);
        }

        return declaration.Findings.Any ? null : new ResourceModel(
            primitive,
            uri,
            parts.ToEquatableArray(),
            attribute.Named("MimeType") as string ?? (primitive.App is null ? MimeType(primitive.Method.Result.Kind) : AppParser.MimeType),
            attribute.Named("Size") is long and >= 0 and var size ? size : null,
            Annotations(attribute),
            new CacheModel(attribute.Named("CacheSeconds") is int and >= 0 and var seconds ? seconds : null, attribute.Named("CachePrivate") is true),
            attribute.Named("Subscribable") is true);
    }

    private static IReadOnlyList<UriPart> UriOf(Declaration declaration, string uri)
    {
        string? fault;
        IReadOnlyList<UriPart> parts = [];
        if (UriTemplateParser.IsTemplate(uri))
        {
            parts = UriTemplateParser.Parse(uri, out fault);
        }
        else
        {
            fault = UriText.FindFault(uri);
        }

        if (fault is not null)
        {
            declaration.Findings.Add(Rules.UriIsInvalid, declaration.Method, uri, declaration.Method.Name, fault);
        }

        return parts;
    }

    private static void CheckNumbers(Declaration declaration)
    {
        foreach (var argument in declaration.Attribute.NamedArguments)
        {
            var isValid = argument.Key switch
            {
                "Priority" => argument.Value.Value is double and (>= 0 and <= 1 or double.NaN),
                "Size" => argument.Value.Value is long and >= -1,
                "CacheSeconds" => argument.Value.Value is int and >= -1,
                _ => true,
            };
            if (!isValid)
            {
                declaration.Findings.Add(Rules.NumberIsOutOfRange, declaration.Method, argument.Key, Convert.ToString(argument.Value.Value, CultureInfo.InvariantCulture), declaration.Method.Name);
            }
        }
    }

    // Each variable is an argument and the other way round; what may be missing in a URI may be missing in a call.
    private static void CheckVariables(Declaration declaration, PrimitiveModel primitive, IReadOnlyList<UriPart> parts)
    {
        var method = declaration.Method;
        var variables = parts.Where(static part => part.Kind != UriPartKind.Literal).ToList();
        foreach (var argument in primitive.Method.Arguments)
        {
            var parameter = method.Parameters.First(parameter => parameter.Name == argument.Identifier);
            if (variables.Find(variable => variable.Text == argument.Name) is not { } variable)
            {
                declaration.Findings.Add(Rules.VariablesAndParametersDiffer, parameter, method.Name, $"the parameter '{argument.Name}' is no variable of the URI");
            }
            else if (variable.Kind == UriPartKind.Query && argument.IsRequired)
            {
                declaration.Findings.Add(Rules.VariableNeedsDefault, parameter, argument.Name, method.Name);
            }
        }

        foreach (var variable in variables.Where(variable => primitive.Method.Arguments.All(argument => argument.Name != variable.Text)))
        {
            declaration.Findings.Add(Rules.VariablesAndParametersDiffer, method, method.Name, $"the variable '{variable.Text}' has no parameter");
        }
    }

    private static string? MimeType(ResultKind kind) => kind switch
    {
        ResultKind.Text => "text/plain",
        ResultKind.Json => "application/json",
        ResultKind.Blob or ResultKind.Stream => "application/octet-stream",
        _ => null,
    };

    private static AnnotationsModel Annotations(AttributeData attribute)
    {
        var audience = attribute.Named("Audience") as int? ?? 0;
        var roles = new List<string>();
        if ((audience & UserAudience) != 0)
        {
            roles.Add("user");
        }

        if ((audience & AssistantAudience) != 0)
        {
            roles.Add("assistant");
        }

        return new AnnotationsModel(
            roles.ToEquatableArray(),
            attribute.Named("Priority") is double and >= 0 and <= 1 and var priority ? priority.ToString("R", CultureInfo.InvariantCulture) : null);
    }
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Contract;

namespace McpAttr.Roslyn.Parsing;

/// <summary>A JSON Schema that the user wrote.</summary>
/// <param name="json">Compact JSON: an object, or <c>true</c> or <c>false</c>.</param>
internal sealed class LiteralSchema(string json)
{
    private static readonly Regex Escape = new("\\\\(u[0-9A-Fa-f]{4}|.)", RegexOptions.CultureInvariant);
    private static readonly Regex RootReference = new("\"\\$(?:ref|dynamicRef)\":\"#", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> _members = MembersOf(json);

    public string Json => json;

    /// <summary>It says that every value is an object.</summary>
    public bool IsObject => _members.TryGetValue("type", out var type) && type == "\"object\"";

    /// <summary>It refers to a part of the document that it stands in.</summary>
    public bool RefersToRoot => !_members.ContainsKey("$id") && RootReference.IsMatch(json);

    /// <summary>The names of its properties.</summary>
    public IEnumerable<string> Properties => _members.TryGetValue("properties", out var properties) ? MembersOf(properties).Keys : [];

    /// <summary>The types that it says a property may have; none when it says nothing of that.</summary>
    public IReadOnlyList<string> TypesOf(string property) =>
        !_members.TryGetValue("properties", out var properties) || !MembersOf(properties).TryGetValue(property, out var schema) || !MembersOf(schema).TryGetValue("type", out var type) ? []
        : [.. (type[0] == '[' ? Items(type) : [type]).Select(Unescape)];

    /// <summary>Whether a property must be there.</summary>
    public bool Requires(string property) =>
        _members.TryGetValue("required", out var required) && Items(required).Any(item => item.Length > 1 && Unescape(item) == property);

    /// <summary>The schema of an attribute; null with the reason when it is none.</summary>
    public static LiteralSchema? Parse(AttributeData attribute, out string? fault)
    {
        var text = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var json = CompactJson.Of(text);
        fault = json is null ? "is no JSON"
            : json[0] != '{' && json is not ("true" or "false") ? "is no JSON object and neither true nor false"
            : Repeated(json) is { } name ? $"has {name} twice in one object; which of them counts is every reader's own choice"
            : null;
        return fault is null ? new LiteralSchema(json!) : null;
    }

    /// <summary>The schema with a description, unless it has one or has no place for it.</summary>
    public static string Describe(string json, string? description) =>
        description is null || json[0] != '{' || MembersOf(json).ContainsKey("description") ? json
        : $"{{\"description\":{JsonString.Quote(description)}{(json == "{}" ? "" : ",")}{json.Substring(1)}";

    // What makes JSON unreadable to a reader that wants each name once is the name that it has just read.
    private static string? Repeated(string json) =>
        JsonNodeReader.Read(json, out var end) is null ? json.Substring(json.LastIndexOf('"', end - 2), end - json.LastIndexOf('"', end - 2)) : null;

    private static Dictionary<string, string> MembersOf(string json)
    {
        var members = new Dictionary<string, string>();
        foreach (var member in json[0] == '{' ? Items(json) : [])
        {
            var colon = EndOfString(member, 0);
            members[Unescape(member.Substring(0, colon))] = member.Substring(colon + 1);
        }

        return members;
    }

    // What stands between the commas of an object or array.
    private static IEnumerable<string> Items(string json)
    {
        var depth = 0;
        var start = 1;
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '"':
                    i = EndOfString(json, i) - 1;
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case ',' when depth == 1:
                    yield return json.Substring(start, i - start);
                    start = i + 1;
                    break;
                case '}' or ']' when --depth == 0 && i > start:
                    yield return json.Substring(start, i - start);
                    break;
            }
        }
    }

    private static int EndOfString(string json, int start)
    {
        var i = start + 1;
        while (json[i] != '"')
        {
            i += json[i] == '\\' ? 2 : 1;
        }

        return i + 1;
    }

    private static string Unescape(string token) => token[0] != '"' ? token : Escape.Replace(token.Substring(1, token.Length - 2), static escape => escape.Value[1] switch
    {
        'u' => ((char)Convert.ToInt32(escape.Value.Substring(2), 16)).ToString(),
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        'b' => "\b",
        'f' => "\f",
        var plain => plain.ToString(),
    });
}

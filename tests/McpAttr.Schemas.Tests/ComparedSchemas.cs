using System.Globalization;
using System.Text.Json.Nodes;

namespace McpAttr.Schemas.Tests;

/// <summary>
/// Our schema of a type beside that of System.Text.Json: walked in parallel, with references followed, whatever the order of members, without descriptions.
/// </summary>
internal sealed class ComparedSchemas
{
    private static readonly string[] Ignored = ["description", "$comment", "$defs", ExportedSchema.TypeName];

    private readonly SchemaSide _side;
    private readonly JsonObject _ours;
    private readonly JsonObject _theirs;
    private readonly string _type;
    private readonly List<SchemaDifference> _found = [];
    private readonly HashSet<(JsonObject Ours, JsonObject Theirs)> _seen = [];

    private ComparedSchemas(SchemaSide side, Type type, JsonObject ours, JsonObject theirs) => (_side, _type, _ours, _theirs) = (side, TypeText.Of(type), ours, theirs);

    public static IReadOnlyList<SchemaDifference> Differences(SchemaSide side, Type type, JsonObject ours)
    {
        var theirs = ExportedSchema.Of(type);
        var compared = new ComparedSchemas(side, type, ours, theirs);
        compared.Compare(ours, theirs, "$", "result");
        return compared._found;
    }

    private void Compare(JsonObject ours, JsonObject theirs, string path, string place)
    {
        theirs = Resolve(theirs, _theirs);
        (ours, bool isNullOurs) = WithoutNull(Resolve(ours, _ours), theirs);
        if (!_seen.Add((ours, theirs))) return;

        if (isNullOurs != MayBeNull(theirs)) Add($"{place} may be null", path, isNullOurs, !isNullOurs);
        string type = (string)theirs[ExportedSchema.TypeName]!;
        foreach (string keyword in ours.Concat(theirs).Select(static member => member.Key).Distinct().Except(Ignored))
        {
            // How many entries there are does not depend on their keys.
            string kind = keyword is "minProperties" or "maxProperties" ? type.Split(' ')[0] : type;
            if (keyword == "properties") CompareMembers(ours, theirs, kind, path);
            else if (keyword == "required") CompareRequired(ours, theirs, kind, path);
            else if (keyword is "items" or "additionalProperties" && ours[keyword] is JsonObject our && theirs[keyword] is JsonObject their) Compare(our, their, $"{path}.{keyword}", keyword == "items" ? "item" : "value");
            else if (keyword == "anyOf" && Alternatives(ours) is var left && theirs[keyword] is JsonArray right && left.Count == right.Count)
                for (int i = 0; i < left.Count; i++) Compare(left[i], (JsonObject)right[i]!, $"{path}.anyOf[{i}]", "alternative");
            else if (Normal(keyword, ours[keyword]) != Normal(keyword, theirs[keyword])) Add($"{kind} {keyword}", path, ours.ContainsKey(keyword), theirs.ContainsKey(keyword), ours[keyword], theirs[keyword]);
        }
    }

    private void CompareMembers(JsonObject ours, JsonObject theirs, string kind, string path)
    {
        var (our, their) = (ours["properties"] as JsonObject ?? [], theirs["properties"] as JsonObject ?? []);
        foreach (string name in our.Concat(their).Select(static member => member.Key).Distinct())
        {
            if (our[name] is JsonObject left && their[name] is JsonObject right) Compare(left, right, $"{path}.{name}", "member");
            else Add($"{kind} has a member", $"{path}.{name}", our.ContainsKey(name), their.ContainsKey(name), our[name], their[name]);
        }
    }

    private void CompareRequired(JsonObject ours, JsonObject theirs, string kind, string path)
    {
        var (our, their) = (Names(ours["required"]), Names(theirs["required"]));
        foreach (string name in our.Union(their).Except(our.Intersect(their)))
        {
            // A member that one of them does not have is a difference of its own; around alternatives there are no members.
            if (ours["properties"]?[name] is null != theirs["properties"]?[name] is null) continue;
            string value = theirs["properties"]?[name] is not JsonObject member || member.ContainsKey("const") ? "its discriminator" : MayBeNull(Resolve(member, _theirs)) ? "a member that may be null" : "a member that is never null";
            Add($"{kind} requires {value}", $"{path}.{name}", our.Contains(name), their.Contains(name));
        }
    }

    private void Add(string what, string path, bool isOurs, bool isTheirs, JsonNode? ours = null, JsonNode? theirs = null)
    {
        string who = isOurs && isTheirs ? "otherwise" : isOurs ? "ours alone" : "theirs alone";
        string values = ours is null && theirs is null ? "" : $": {Text(ours)} / {Text(theirs)}";
        _found.Add(new SchemaDifference($"{_side.ToString().ToLowerInvariant()} {what}, {who}", $"{_type} {path}{values}"));
    }

    private static string Text(JsonNode? node)
    {
        const int Longest = 100;
        var copy = node?.DeepClone();
        (copy as JsonObject)?.Remove(ExportedSchema.TypeName);
        string text = copy?.ToJsonString(ExportedSchema.Relaxed) ?? "-";
        return text.Length <= Longest ? text : text[..Longest] + "\u2026";
    }

    // Null is an alternative of its own here and one of a list of types there; beside the alternatives of a union it stands in both.
    private (JsonObject Schema, bool MayBeNull) WithoutNull(JsonObject schema, JsonObject theirs) =>
        schema["anyOf"] is JsonArray { Count: 2 } && Alternatives(schema) is [var single] && Resolve(single, _ours) is var value && (value.ContainsKey("anyOf") || !theirs.ContainsKey("anyOf"))
            ? (value, true)
            : (schema, MayBeNull(schema));

    private static List<JsonObject> Alternatives(JsonObject schema) =>
        [.. (schema["anyOf"] as JsonArray ?? []).OfType<JsonObject>().Where(static alternative => alternative["type"]?.ToString() != "null")];

    private static bool MayBeNull(JsonObject schema) =>
        schema["type"] is { } types ? Names(types).Contains("null")
        : !schema.ContainsKey("const") && !schema.ContainsKey("properties") && (schema["enum"] is not JsonArray values || values.Contains(null)) && (schema["anyOf"] as JsonArray)?.OfType<JsonObject>().Any(MayBeNull) != false;

    // The order says nothing, and whether null is among them was compared before.
    private static string? Normal(string keyword, JsonNode? node) => keyword is "type" or "enum" && node is not null
        ? string.Join(", ", (node as JsonArray ?? [node.DeepClone()]).Select(static item => item?.ToJsonString() ?? "null").Where(static item => item is not ("null" or "\"null\"")).Order(StringComparer.Ordinal))
        : node?.ToJsonString();

    private static HashSet<string> Names(JsonNode? names) => names is JsonArray all ? [.. all.Select(static name => (string)name!)] : names is null ? [] : [(string)names!];

    private static JsonObject Resolve(JsonObject schema, JsonObject root)
    {
        if (schema["$ref"] is not { } reference) return schema;
        JsonNode node = root;
        foreach (string step in ((string)reference!).Split('/').Skip(1))
        {
            string name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is JsonArray items ? items[int.Parse(name, CultureInfo.InvariantCulture)]! : node[name]!;
        }

        return (JsonObject)node;
    }
}

using System.Text.Json.Nodes;

namespace McpAttr.Schemas.Corpus;

/// <summary>Leaves out of a value what the reader takes for nothing: null for what is absent, where the profile has that, and in a union the members of its other types.</summary>
internal sealed class MeantValue
{
    private readonly JsonObject _root;
    private readonly bool _takesNullForAbsent;

    private MeantValue(JsonObject root, bool takesNullForAbsent)
    {
        _root = root;
        _takesNullForAbsent = takesNullForAbsent;
    }

    /// <param name="value">The value.</param>
    /// <param name="schema">The full schema, which says what may be null and which members belong together.</param>
    /// <param name="takesNullForAbsent">Null stands for an absent member where it is no value of it.</param>
    public static JsonNode? Of(JsonNode? value, JsonObject schema, bool takesNullForAbsent)
    {
        var meant = value?.DeepClone();
        new MeantValue(schema, takesNullForAbsent).LeaveOut(meant, schema);
        return meant;
    }

    private void LeaveOut(JsonNode? value, JsonObject schema)
    {
        if (schema["$ref"] is { } reference) schema = (JsonObject)_root["$defs"]![Uri.UnescapeDataString(((string)reference!)["#/$defs/".Length..])]!;
        if (value is JsonArray items && schema["items"] is JsonObject element)
        {
            foreach (var item in items) LeaveOut(item, element);
        }
        else if (value is JsonObject members && schema["anyOf"] is JsonArray alternatives)
        {
            LeaveOutOfAlternative(members, alternatives);
        }
        else if (value is JsonObject known)
        {
            LeaveOutMembers(known, schema);
        }
    }

    private void LeaveOutMembers(JsonObject members, JsonObject schema)
    {
        foreach (var (name, member) in members.ToList())
        {
            if ((schema["properties"]?[name] ?? schema["additionalProperties"]) is not JsonObject said) continue;
            if (member is null && _takesNullForAbsent && !IsRequired(schema, name) && !TakesNull(said)) members.Remove(name);
            else LeaveOut(member, said);
        }
    }

    // Those of a union differ in their discriminator; of a value that may be null, one is a reference.
    private void LeaveOutOfAlternative(JsonObject members, JsonArray alternatives)
    {
        if (alternatives.OfType<JsonObject>().FirstOrDefault(static one => one["$ref"] is not null) is { } other)
        {
            LeaveOut(members, other);
        }
        else if (alternatives.OfType<JsonObject>().OrderByDescending(static one => Discriminator(one).Key is not null).FirstOrDefault(one => IsOf(members, one)) is { } own)
        {
            foreach (var (name, _) in members.Where(member => own["properties"]![member.Key] is null && alternatives.Any(one => one!["properties"]?[member.Key] is not null)).ToList()) members.Remove(name);
            LeaveOutMembers(members, own);
        }
    }

    private static bool IsOf(JsonObject members, JsonObject alternative) =>
        Discriminator(alternative) is { Key: { } name, Value: { } said } ? JsonNode.DeepEquals(said["const"], members[name])
        : alternative["properties"] is not null && (alternative["not"]?["required"]?[0] is not { } denied || !members.ContainsKey((string)denied!));

    private static KeyValuePair<string, JsonNode?> Discriminator(JsonObject alternative) =>
        (alternative["properties"] as JsonObject ?? []).FirstOrDefault(static member => member.Value?["const"] is not null);

    private static bool IsRequired(JsonObject schema, string name) => (schema["required"] as JsonArray ?? []).Any(required => (string)required! == name);

    private static bool TakesNull(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Any(static type => (string)type! == "null"),
        not null => false,
        _ => schema["$ref"] is null && schema["not"] is null && (schema["anyOf"] is not JsonArray alternatives || alternatives.OfType<JsonObject>().Any(TakesNull) || alternatives.Any(static one => (string?)one!["type"] == "null")),
    };
}

using System.Text.Json.Nodes;

namespace McpAttr.Schemas.Corpus;

/// <summary>Changes a value in one place; whether it is still allowed is for others to say.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] Candidates =
    [
        "null", "true", "0", "-1", "1.0", "2e0", "1.5", "300", "70000", "5000000000", "1e20", "-1e20", "\"\"", "\"x\"", "\"no such text\"", "\"1\"", "[]", "{}", "[null]", "[1,1]",
        "{\"a\":1}", "[\"x\",\"x\",\"x\",\"x\",\"x\"]", "{\"key 1\":null}",
    ];

    public JsonNode? Mutate(JsonNode? value)
    {
        var copy = new JsonObject { ["value"] = value?.DeepClone() };
        var places = new List<JsonNode>();
        Collect(copy, places);
        switch (places[random.Next(places.Count)])
        {
            case JsonObject { Count: > 0 } members:
                string name = members.ElementAt(random.Next(members.Count)).Key;
                if (members != copy && random.Next(4) == 0) members.Remove(name);
                else if (members != copy && random.Next(6) == 0) members["no such member"] = 1;
                else members[name] = Candidate();
                break;
            case JsonArray items:
                if (items.Count == 0 || random.Next(4) == 0) items.Add(items.Count > 0 && random.Next(2) == 0 ? items[0]?.DeepClone() : Candidate());
                else items[random.Next(items.Count)] = Candidate();
                break;
            case JsonObject empty:
                empty["no such member"] = Candidate();
                break;
        }

        return copy["value"]?.DeepClone();
    }

    private JsonNode? Candidate() => JsonNode.Parse(Candidates[random.Next(Candidates.Length)]);

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        switch (node)
        {
            case JsonObject members:
                places.Add(members);
                foreach (var (_, member) in members) Collect(member, places);
                break;
            case JsonArray items:
                places.Add(items);
                foreach (var item in items) Collect(item, places);
                break;
        }
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace McpAttr.SchemaKit;

/// <summary>Values that differ from a given one in one place; whether they are still allowed is for others to say.</summary>
internal sealed class Mutations
{
    private static readonly string[] Candidates =
    [
        "null", "true", "0", "-1", "1.0", "2e0", "1.5", "300", "70000", "5000000000", "1e20", "-1e20", "\"x\"", "\"no such value\"", "[]", "{}", "[null]", "[1,1]",
        "{\"a\":1}", "[\"no such value\"]", "[\"x\",\"x\",\"x\",\"x\",\"x\"]", "{\"key 1\":null}",
    ];

    // Where a reader is lenient, these are as good as absent or as a number.
    private static readonly string[] ReadLeniently = ["\"\"", "\"1\""];

    private readonly bool _isLenient;

    private Mutations(bool isLenient) => _isLenient = isLenient;

    /// <summary>All of them.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isLenient">Without the texts that a lenient reader takes for what they are not.</param>
    public static IEnumerable<JsonNode?> Of(JsonNode? value, bool isLenient = false) => new Mutations(isLenient).All(value).Select(static make => make());

    /// <summary>Some of them.</summary>
    public static IEnumerable<JsonNode?> Some(JsonNode? value, Random random, int count) =>
        random.GetItems([.. new Mutations(isLenient: false).All(value)], count).Select(static make => make());

    private IEnumerable<Func<JsonNode?>> All(JsonNode? value) =>
    [
        .. (_isLenient ? Candidates : [.. Candidates, .. ReadLeniently]).Select(static candidate => (Func<JsonNode?>)(() => JsonNode.Parse(candidate))),
        .. value switch
        {
            JsonObject members => OfMembers(members),
            JsonArray items => OfItems(items),
            JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => OfText((string)scalar!),
            JsonValue scalar when decimal.TryParse(scalar.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) => [() => number - 1, () => number + 1],
            _ => [],
        },
    ];

    private IEnumerable<Func<JsonNode?>> OfMembers(JsonObject members)
    {
        yield return () => With(members, static copy => copy["no such member"] = 1);
        foreach (var (name, member) in members)
        {
            yield return () => With(members, copy => copy.Remove(name));
            foreach (var make in All(member)) yield return () => With(members, copy => copy[name] = make());
        }
    }

    private IEnumerable<Func<JsonNode?>> OfItems(JsonArray items)
    {
        if (items.Count > 0)
        {
            yield return () => With(items, static copy => copy.RemoveAt(0));
            yield return () => With(items, static copy => copy.Add(copy[0]?.DeepClone()));
        }

        for (int i = 0; i < items.Count; i++)
        {
            int index = i;
            foreach (var make in All(items[i])) yield return () => With(items, copy => copy[index] = make());
        }
    }

    // One character less, and one more that is two code units.
    private IEnumerable<Func<JsonNode?>> OfText(string text)
    {
        yield return () => text + "\U0001f600";
        string shorter = string.Concat(text.EnumerateRunes().SkipLast(1));
        if (shorter.Length > 0 || !_isLenient) yield return () => shorter;
    }

    private static T With<T>(T node, Action<T> change)
        where T : JsonNode
    {
        var copy = (T)node.DeepClone();
        change(copy);
        return copy;
    }
}

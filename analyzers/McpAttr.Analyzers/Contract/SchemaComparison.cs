using McpAttr.Roslyn.Contract;
using McpAttr.Roslyn.Model;

namespace McpAttr.Analyzers.Contract;

/// <summary>
/// Finds what breaks between two JSON Schemas. Of arguments, whatever was valid must stay so; of a result, whatever is valid now must have been. A keyword that is
/// not known here breaks when it comes or differs on the side that has to accept more: that errs towards asking.
/// </summary>
internal sealed class SchemaComparison
{
    // Compared on their own; everything else is compared as it is written.
    private static readonly HashSet<string> Compared =
    [
        "type", "enum", "const", "properties", "required", "items", "additionalProperties", "anyOf", "oneOf", "$ref",
        "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum",
    ];

    private static readonly HashSet<string> LowerLimits = ["minLength", "minItems", "minProperties"];
    private static readonly HashSet<string> UpperLimits = ["maxLength", "maxItems", "maxProperties"];

    private readonly Direction _direction;
    private readonly JsonNode _rootBefore;
    private readonly JsonNode _rootAfter;
    private readonly List<ContractChange> _changes = [];
    private readonly HashSet<(JsonNode, JsonNode)> _open;

    private SchemaComparison(Direction direction, JsonNode before, JsonNode after, HashSet<(JsonNode, JsonNode)> open)
    {
        _direction = direction;
        _rootBefore = before;
        _rootAfter = after;
        _open = open;
    }

    private bool IsInput => _direction == Direction.Input;

    /// <summary>What breaks; empty when nothing does.</summary>
    public static IReadOnlyList<ContractChange> Compare(Direction direction, JsonNode before, JsonNode after)
    {
        var comparison = new SchemaComparison(direction, before, after, []);
        comparison.Compare(before, after, new SchemaPath(direction));
        return comparison._changes;
    }

    private void Compare(JsonNode? before, JsonNode? after, SchemaPath path)
    {
        var (old, now) = (Schema.Of(_rootBefore, before), Schema.Of(_rootAfter, after));

        // A recursive type comes back to where it has been.
        if (!_open.Add((old.Node, now.Node)))
        {
            return;
        }

        var (narrow, wide) = IsInput ? (old, now) : (now, old);
        if (wide.IsNever || narrow.IsNever)
        {
            if (!narrow.IsNever)
            {
                Add(path, IsInput ? $"{path} is refused now" : $"{path} was never there");
            }

            return;
        }

        if (old.Alternatives() is var olds && now.Alternatives() is var nows && (olds.Count > 1 || nows.Count > 1))
        {
            CompareAlternatives(olds, nows, path);
        }
        else if (olds[0] != old.Node || nows[0] != now.Node)
        {
            Compare(olds[0], nows[0], path);
        }
        else if (CompareTypes(old, now, path) && CompareValues(old, now, path))
        {
            CompareLimits(old, now, path);
            CompareMembers(old, now, path);
            CompareParts(old, now, path);
        }
    }

    private void Add(SchemaPath path, string text) => _changes.Add(new ContractChange(path.Argument, text));

    private bool Differ(Schema old, Schema now, string keyword, SchemaPath path)
    {
        Add(path, $"'{keyword}' of {path} was {old[keyword]?.ToString() ?? "not said"} and is {now[keyword]?.ToString() ?? "not said"}");
        return false;
    }

    private void CompareAlternatives(IReadOnlyList<JsonNode> olds, IReadOnlyList<JsonNode> nows, SchemaPath path)
    {
        var (narrow, wide) = IsInput ? (olds, nows) : (nows, olds);
        for (var i = 0; i < narrow.Count; i++)
        {
            if (wide.Any(other => IsInput ? Fits(narrow[i], other, path) : Fits(other, narrow[i], path)))
            {
                continue;
            }

            // One alternative of several was changed: what changed in it says more than that none fits.
            if (olds.Count == nows.Count)
            {
                Compare(olds[i], nows[i], path);
            }
            else
            {
                Add(path, IsInput ? $"{path} no longer takes every alternative" : $"{path} has an alternative that it had not");
            }
        }
    }

    private bool Fits(JsonNode before, JsonNode after, SchemaPath path)
    {
        var trial = new SchemaComparison(_direction, _rootBefore, _rootAfter, [.. _open]);
        trial.Compare(before, after, path);
        return trial._changes.Count == 0;
    }

    private bool CompareTypes(Schema old, Schema now, SchemaPath path)
    {
        var (narrow, wide) = IsInput ? (old, now) : (now, old);
        var fits = wide.Types.Count == 0
            || (narrow.Types.Count > 0 && narrow.Types.All(type => wide.Types.Contains(type) || (type == "integer" && wide.Types.Contains("number"))));
        if (!fits)
        {
            Add(path, $"{path} was {TypesOf(old)} and is {TypesOf(now)}");
        }

        return fits;

        static string TypesOf(Schema schema) => schema.Types.Count == 0 ? "anything" : string.Join(" or ", schema.Types);
    }

    private bool CompareValues(Schema old, Schema now, SchemaPath path)
    {
        var (narrow, wide) = IsInput ? (old.Values, now.Values) : (now.Values, old.Values);
        if (wide is null)
        {
            return true;
        }

        if (narrow is null)
        {
            Add(path, IsInput ? $"{path} takes only {string.Join(", ", wide)} now" : $"{path} can be other than {string.Join(", ", wide)} now");
            return false;
        }

        foreach (var value in narrow.Except(wide))
        {
            Add(path, IsInput ? $"{path} no longer takes {value}" : $"{path} can be {value} now");
        }

        return true;
    }

    private void CompareLimits(Schema old, Schema now, SchemaPath path)
    {
        var (narrow, wide) = IsInput ? (old, now) : (now, old);

        // Of finitely many values each was looked at.
        if (narrow.Values is not null)
        {
            return;
        }

        foreach (var keyword in wide.Keywords.Where(static keyword => !Compared.Contains(keyword)))
        {
            var keeps = JsonNode.AreEqual(old[keyword], now[keyword])
                || (LowerLimits.Contains(keyword) && narrow.Number(keyword) >= wide.Number(keyword))
                || (UpperLimits.Contains(keyword) && narrow.Number(keyword) <= wide.Number(keyword));
            _ = keeps || Differ(old, now, keyword, path);
        }

        _ = Keeps("minimum", "exclusiveMinimum", 1) || Differ(old, now, "minimum", path);
        _ = Keeps("exclusiveMinimum", "minimum", 1) || Differ(old, now, "exclusiveMinimum", path);
        _ = Keeps("maximum", "exclusiveMaximum", -1) || Differ(old, now, "maximum", path);
        _ = Keeps("exclusiveMaximum", "maximum", -1) || Differ(old, now, "exclusiveMaximum", path);

        // The bound of the wide side holds when that of the narrow side, of either kind, is at least as tight; sign turns upper bounds into lower ones.
        bool Keeps(string keyword, string other, int sign)
        {
            var bound = sign * wide.Number(keyword);
            var isExclusive = keyword[0] == 'e';
            return bound is null
                || sign * narrow.Number(keyword) >= bound
                || (isExclusive ? sign * narrow.Number(other) > bound : sign * narrow.Number(other) >= bound);
        }
    }

    private void CompareMembers(Schema old, Schema now, SchemaPath path)
    {
        var (known, present) = (old.Properties, now.Properties);
        foreach (var member in known)
        {
            if (present.FirstOrDefault(other => other.Name == member.Name) is { } same)
            {
                Compare(member.Value, same.Value, path.Member(member.Name));
            }
            else
            {
                Add(path.Member(member.Name), $"{path.Member(member.Name)} was removed");
            }
        }

        foreach (var name in (IsInput ? now.Required.Except(old.Required) : old.Required.Except(now.Required)).Where(name => present.Any(member => member.Name == name)))
        {
            var isNew = known.All(member => member.Name != name);
            Add(path.Member(name), !IsInput ? $"{path.Member(name)} may be missing now" : isNew ? $"{path.Member(name)} is new and required" : $"{path.Member(name)} is required now");
        }

        if (!IsInput && Schema.Of(_rootBefore, old["additionalProperties"]).IsNever)
        {
            foreach (var member in present.Where(member => known.All(other => other.Name != member.Name)))
            {
                Add(path, $"{path.Member(member.Name)} is new, and no other members were promised");
            }
        }
    }

    private void CompareParts(Schema old, Schema now, SchemaPath path)
    {
        if ((old["items"] ?? now["items"]) is not null)
        {
            Compare(old["items"], now["items"], path.Item);
        }

        if ((old["additionalProperties"] ?? now["additionalProperties"]) is not null)
        {
            Compare(old["additionalProperties"], now["additionalProperties"], path.Other);
        }
    }
}

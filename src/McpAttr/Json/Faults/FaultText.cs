using System.Text;
using System.Text.Json;

namespace McpAttr.Json.Faults;

/// <summary>Writes one fault as a sentence: where it is, what was expected and what came.</summary>
internal static class FaultText
{
    private const int MaxDescriptionLength = 100;

    /// <summary>Appends the sentence for <paramref name="fault"/>.</summary>
    /// <param name="text">The message.</param>
    /// <param name="fault">The fault.</param>
    /// <param name="finder">Moved to the fault, which must not lie before the last one.</param>
    /// <param name="schema">The schema of the arguments object.</param>
    /// <param name="secrets">The names of members whose values are not shown.</param>
    public static void Append(
        StringBuilder text, JsonFault fault, ref JsonPathFinder finder, SchemaNode schema, ReadOnlySpan<string> secrets)
    {
        finder.MoveTo(fault.Offset);
        if (fault.InnerOffset < 0)
        {
            Append(text, fault, finder, finder.Path(), schema, secrets);
        }
        else
        {
            // The value is JSON in a string: the path goes on inside it.
            var inner = new JsonPathFinder(Encoding.UTF8.GetBytes(JsonText.Decode(finder.Spelling)));
            inner.MoveTo(fault.InnerOffset);
            Append(text, fault, inner, [.. finder.Path(), .. inner.Path()], schema, secrets);
        }
    }

    private static void Append(
        StringBuilder text, JsonFault fault, in JsonPathFinder finder, JsonPathSegment[] path, SchemaNode schema, ReadOnlySpan<string> secrets)
    {
        if (fault.Name is { } missing)
        {
            path = [.. path, new JsonPathSegment(missing)];
        }

        var node = schema.Walk(path);

        AppendPath(text, path, schema, secrets);

        switch (fault.Kind)
        {
            case JsonFaultKind.Missing:
                text.Append(" is missing");
                AppendExpected(text, node);
                break;
            case JsonFaultKind.Duplicate:
                text.Append(" is given more than once");
                break;
            case JsonFaultKind.Unknown:
                text.Append(" is unknown; its object has no such member");
                break;
            default:
                text.Append(": expected ").Append(finder.Token.TokenType == JsonTokenType.PropertyName
                    ? ExpectedValue.DescribeKey(fault.Expected, schema.Walk(path.AsSpan()[..^1]))
                    : fault.Expected ?? ExpectedValue.Describe(node) ?? "another value");
                if (IsSecret(path, node, secrets))
                {
                    text.Append("; what came is not shown");
                }
                else
                {
                    text.Append(", got ");
                    ReceivedValue.Append(text, finder);
                    if (fault.Kind == JsonFaultKind.Length)
                    {
                        ReceivedValue.AppendLength(text, finder);
                    }
                }

                break;
        }

        text.Append('.');
    }

    // Inside a secret, a name that no schema lists is one of a dictionary's keys, and as secret as its value.
    private static void AppendPath(StringBuilder text, JsonPathSegment[] path, SchemaNode schema, ReadOnlySpan<string> secrets)
    {
        text.Append('$');
        var isSecret = false;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i].Name is not { } name)
            {
                path[i].AppendTo(text);
            }
            else if (isSecret && schema.Walk(path.AsSpan(0, i)).Member("properties").Member(name).Json.IsEmpty)
            {
                text.Append("['…']");
            }
            else
            {
                path[i].AppendTo(text);
                isSecret = isSecret || secrets.Contains(name);
            }
        }
    }

    private static void AppendExpected(StringBuilder text, SchemaNode node)
    {
        if (ExpectedValue.Describe(node) is { } expected)
        {
            text.Append("; expected ").Append(expected);
        }

        if (node.Text("description") is { Length: > 0 and <= MaxDescriptionLength } description && !description.Contains('\n'))
        {
            text.Append(" (").Append(description).Append(')');
        }
    }

    // A string sent in place of an object or an array may be its JSON, with a secret in it: only what a simple schema describes is shown.
    private static bool IsSecret(JsonPathSegment[] path, SchemaNode node, ReadOnlySpan<string> secrets)
    {
        foreach (var segment in path)
        {
            if (segment.Name is { } name && secrets.Contains(name))
            {
                return true;
            }
        }

        return !secrets.IsEmpty && node.Text("type") is not ("string" or "integer" or "number" or "boolean");
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using McpAttr.Catalog;

namespace McpAttr.Json.Faults;

/// <summary>Tells a model all that is wrong with the arguments of a call, so that its next try is right.</summary>
internal static class ArgumentFaults
{
    /// <summary>Looks for a reason not to run the call.</summary>
    /// <param name="arguments">The reader, after it has read all arguments.</param>
    /// <param name="target">What is called: its schema says what is expected, its secrets which values are never shown.</param>
    /// <param name="text">The text for the model, one line a fault; null when the call may run.</param>
    /// <returns>True when the call must not run.</returns>
    public static bool TryDescribe(in McpJsonReader arguments, McpCallable target, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!arguments.HasFaults && arguments.UnknownCount == 0)
        {
            return false;
        }

        var schema = new SchemaNode(target.ArgumentsSchema);
        var meant = UnknownArguments.FindMeant(arguments, schema.Member("properties"));
        if (!arguments.HasFaults && meant is null && !target.RefusesUnknownArguments)
        {
            return false;
        }

        text = Describe(arguments, target, schema, meant ?? []);
        return true;
    }

    /// <summary>The faults of an object that is no call's arguments, one line each.</summary>
    /// <param name="json">The reader, after it has read the object.</param>
    /// <param name="schema">What is expected.</param>
    /// <param name="secrets">The names of members whose values are not shown.</param>
    public static string List(in McpJsonReader json, ReadOnlySpan<byte> schema, ReadOnlySpan<string> secrets)
    {
        var text = new StringBuilder();
        AppendFaults(text, json, new SchemaNode(schema), secrets);
        if (json.FaultCount > McpJsonReader.Kept) text.Append(CultureInfo.InvariantCulture, $"\n- and {json.FaultCount - McpJsonReader.Kept} more.");
        return text.ToString();
    }

    private static string Describe(in McpJsonReader arguments, McpCallable target, SchemaNode schema, string?[] meant)
    {
        var misspelled = meant.Length - meant.AsSpan().Count((string?)null);
        var listed = arguments.FaultCount + misspelled;
        var count = target.RefusesUnknownArguments ? arguments.FaultCount + arguments.UnknownCount : listed;
        var text = new StringBuilder(target.NameText);
        text.Append(CultureInfo.InvariantCulture, $" was not called; {count} {(count == 1 ? "fault" : "faults")} in its arguments:");

        AppendFaults(text, arguments, schema, target.Secrets);
        UnknownArguments.AppendMisspelled(text, arguments, meant, McpJsonReader.Kept - arguments.Faults.Length);
        if (listed > McpJsonReader.Kept)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- and {listed - McpJsonReader.Kept} more.");
        }

        UnknownArguments.AppendOthers(text, arguments, meant);
        return text.ToString();
    }

    private static void AppendFaults(StringBuilder text, in McpJsonReader json, SchemaNode schema, ReadOnlySpan<string> secrets)
    {
        var finder = new JsonPathFinder(json.Arguments);
        foreach (var fault in json.Faults)
        {
            text.Append("\n- ");
            FaultText.Append(text, fault, ref finder, schema, secrets);
        }
    }
}

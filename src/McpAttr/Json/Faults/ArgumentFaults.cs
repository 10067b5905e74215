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

    private static string Describe(in McpJsonReader arguments, McpCallable target, SchemaNode schema, string?[] meant)
    {
        var misspelled = meant.Length - meant.AsSpan().Count((string?)null);
        var listed = arguments.FaultCount + misspelled;
        var count = target.RefusesUnknownArguments ? arguments.FaultCount + arguments.UnknownCount : listed;
        var text = new StringBuilder(target.NameText);
        text.Append(CultureInfo.InvariantCulture, $" was not called; {count} {(count == 1 ? "fault" : "faults")} in its arguments:");

        var finder = new JsonPathFinder(arguments.Arguments);
        foreach (var fault in arguments.Faults)
        {
            text.Append("\n- ");
            FaultText.Append(text, fault, ref finder, schema, target.Secrets);
        }

        UnknownArguments.AppendMisspelled(text, arguments, meant, McpJsonReader.Kept - arguments.Faults.Length);
        if (listed > McpJsonReader.Kept)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- and {listed - McpJsonReader.Kept} more.");
        }

        UnknownArguments.AppendOthers(text, arguments, meant);
        return text.ToString();
    }
}

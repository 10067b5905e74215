using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace McpAttr.Json.Faults;

/// <summary>Tells a model all that is wrong with the arguments of a call, so that its next try is right.</summary>
internal static class ArgumentFaults
{
    /// <summary>Looks for a reason not to run the call.</summary>
    /// <param name="arguments">The reader, after it has read all arguments.</param>
    /// <param name="toolName">The tool's name, in UTF-8.</param>
    /// <param name="descriptor">The tool's descriptor, whose <c>inputSchema</c> says what is expected.</param>
    /// <param name="secrets">The names of arguments and members whose values are never shown.</param>
    /// <param name="text">The text for the model, one line a fault; null when the call may run.</param>
    /// <returns>True when the call must not run.</returns>
    public static bool TryDescribe(
        in McpJsonReader arguments,
        ReadOnlySpan<byte> toolName,
        ReadOnlySpan<byte> descriptor,
        ReadOnlySpan<string> secrets,
        [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!arguments.HasFaults && arguments.UnknownCount == 0)
        {
            return false;
        }

        var schema = new SchemaNode(descriptor).Member("inputSchema");
        var meant = UnknownArguments.FindMeant(arguments, schema.Member("properties"));
        if (!arguments.HasFaults && meant is null)
        {
            return false;
        }

        text = Describe(arguments, toolName, schema, secrets, meant ?? []);
        return true;
    }

    private static string Describe(
        in McpJsonReader arguments, ReadOnlySpan<byte> toolName, SchemaNode schema, ReadOnlySpan<string> secrets, string?[] meant)
    {
        var misspelled = meant.Length - meant.AsSpan().Count((string?)null);
        var count = arguments.FaultCount + misspelled;
        var text = new StringBuilder(Encoding.UTF8.GetString(toolName));
        text.Append(CultureInfo.InvariantCulture, $" was not called; {count} {(count == 1 ? "fault" : "faults")} in its arguments:");

        var finder = new JsonPathFinder(arguments.Arguments);
        foreach (var fault in arguments.Faults)
        {
            text.Append("\n- ");
            FaultText.Append(text, fault, ref finder, schema, secrets);
        }

        UnknownArguments.AppendMisspelled(text, arguments, meant, McpJsonReader.Kept - arguments.Faults.Length);
        if (count > McpJsonReader.Kept)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- and {count - McpJsonReader.Kept} more.");
        }

        UnknownArguments.AppendOthers(text, arguments, meant);
        return text.ToString();
    }
}

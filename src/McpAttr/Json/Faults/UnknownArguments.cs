using System.Globalization;
using System.Text;

namespace McpAttr.Json.Faults;

/// <summary>
/// The arguments that the tool does not have. Hosts add some of their own, so they are no fault, unless their names show that another
/// argument was meant.
/// </summary>
internal static class UnknownArguments
{
    /// <summary>The argument that was meant by each unknown one that is kept, null where none is near; null when there is no near one at all.</summary>
    public static string?[]? FindMeant(in McpJsonReader arguments, SchemaNode properties)
    {
        string?[]? meant = null;
        for (var i = 0; i < KeptCount(arguments); i++)
        {
            if (NearestName.Find(arguments.Arguments, arguments.UnknownOffset(i), properties) is { } name)
            {
                meant ??= new string?[KeptCount(arguments)];
                meant[i] = name;
            }
        }

        return meant;
    }

    /// <summary>Appends a line for each of the first misspelled arguments, at most <paramref name="lines"/>.</summary>
    public static void AppendMisspelled(StringBuilder text, in McpJsonReader arguments, string?[] meant, int lines)
    {
        for (var i = 0; i < meant.Length && lines > 0; i++)
        {
            if (meant[i] is { } name)
            {
                text.Append("\n- unknown argument ");
                AppendName(text, arguments, i);
                text.Append("; did you mean \"").Append(name).Append("\"?");
                lines--;
            }
        }
    }

    /// <summary>Appends a line that names the other unknown arguments, if there are any.</summary>
    public static void AppendOthers(StringBuilder text, in McpJsonReader arguments, string?[] meant)
    {
        var others = arguments.UnknownCount - meant.Length + meant.AsSpan().Count((string?)null);
        if (others == 0)
        {
            return;
        }

        text.Append("\nUnknown arguments: ");
        for (var i = 0; i < KeptCount(arguments); i++)
        {
            if (i >= meant.Length || meant[i] is null)
            {
                AppendName(text, arguments, i);
                text.Append(--others > 0 ? ", " : ".");
            }
        }

        if (others > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{others} more.");
        }
    }

    private static int KeptCount(in McpJsonReader arguments) => Math.Min(arguments.UnknownCount, McpJsonReader.Kept);

    private static void AppendName(StringBuilder text, in McpJsonReader arguments, int index) =>
        PlainText.AppendCut(text, JsonText.StringAt(arguments.Arguments, arguments.UnknownOffset(index)));
}

using System.Globalization;
using System.Text;

namespace McpAttr.Roslyn.Parsing;

/// <summary>Names on the wire from C# names, as System.Text.Json's naming policies make them.</summary>
internal static class Naming
{
    /// <summary>How long a name may be (server/tools, "Tool Names"; resources and prompts keep the same rules).</summary>
    public const int LongestName = 128;

    /// <summary>A name may have this character.</summary>
    public static bool IsOfName(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.';

    /// <summary><c>GetForecastAsync</c> is <c>get_forecast</c>.</summary>
    public static string NameOnTheWire(string method) =>
        SnakeCase(method.Length > 5 && method.EndsWith("Async", StringComparison.Ordinal) ? method.Substring(0, method.Length - 5) : method);

    /// <summary><c>get_forecast</c> is <c>Get forecast</c>.</summary>
    public static string Title(string name)
    {
        var words = SnakeCase(name).Split(['_', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        var title = string.Join(" ", words);
        return title.Length == 0 ? name : char.ToUpperInvariant(title[0]) + title.Substring(1);
    }

    /// <summary><c>JsonNamingPolicy.CamelCase</c>: <c>URLPath</c> is <c>urlPath</c>.</summary>
    public static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var chars = name.ToCharArray();
        for (var i = 0; i < chars.Length && (i != 1 || char.IsUpper(chars[i])); i++)
        {
            if (i > 0 && i + 1 < chars.Length && !char.IsUpper(chars[i + 1]))
            {
                if (chars[i + 1] == ' ')
                {
                    chars[i] = char.ToLowerInvariant(chars[i]);
                }

                break;
            }

            chars[i] = char.ToLowerInvariant(chars[i]);
        }

        return new string(chars);
    }

    /// <summary><c>JsonNamingPolicy.SnakeCaseLower</c>: <c>GetURLPath2</c> is <c>get_url_path2</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && StartsWord(name, i) && text[text.Length - 1] != '_')
            {
                text.Append('_');
            }

            text.Append(char.ToLower(name[i], CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    // An upper-case letter starts a word, but inside a run of them only the last, when a lower-case letter follows.
    private static bool StartsWord(string name, int i) =>
        char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}

using Microsoft.CodeAnalysis.CSharp;

namespace McpAttr.Generators.Emitting;

/// <summary>C# literals.</summary>
internal static class Literal
{
    public static string Utf8(string text) => String(text) + "u8";

    public static string String(string text) => SymbolDisplay.FormatLiteral(WholeSurrogates(text), quote: true);

    // UTF-8 cannot say half a surrogate pair (CS9026).
    private static string WholeSurrogates(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                text = text.Substring(0, i) + '\uFFFD' + text.Substring(i + 1);
            }
        }

        return text;
    }
}

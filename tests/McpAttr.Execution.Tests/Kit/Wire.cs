using System.Text.Encodings.Web;
using System.Text.Json;

namespace McpAttr.Execution.Tests.Kit;

/// <summary>The result objects that tests expect, byte for byte.</summary>
internal static class Wire
{
    public const string Nothing = """{"content":[]}""";

    public static string Text(string text) => $$"""{"content":[{"type":"text","text":{{Quote(text)}}}]}""";

    /// <summary>Structured content and its JSON as a text.</summary>
    public static string Structured(string json) => $$"""{"structuredContent":{{json}},"content":[{"type":"text","text":{{Quote(json)}}}]}""";

    /// <summary>A value that is no object, as revisions before 2026-07-28 have it.</summary>
    public static string Wrapped(string json) => $$"""{"structuredContent":{"result":{{json}}},"content":[{"type":"text","text":{{Quote(json)}}}]}""";

    public static string Failure(string text) => $$"""{"isError":true,"content":[{"type":"text","text":{{Quote(text)}}}]}""";

    /// <summary>A call that did not run because of its arguments.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="lines">One line a fault.</param>
    public static string Refusal(string tool, params string[] lines) => Failure(
        $"{tool} was not called; {lines.Length} {(lines.Length == 1 ? "fault" : "faults")} in its arguments:{string.Concat(lines.Select(line => "\n- " + line))}");

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}

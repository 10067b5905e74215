using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

/// <summary>Doc comments become descriptions, whether or not the compiler parses them.</summary>
public sealed partial class DescriptionTests
{
    public static TheoryData<DocumentationMode> Modes => [DocumentationMode.None, DocumentationMode.Parse, DocumentationMode.Diagnose];

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_doc_comment_becomes_text(DocumentationMode mode) => Assert.Equal(
        "Adds two numbers, as in Add<T> or app_add; see null, the left and https://example.com. One: \"x < y\". Two. Then remarks.",
        Descriptor(
            """
            // A file header.
            /* And another. */

            internal static class Tools
            {
                /// <summary>
                ///   Adds two  numbers, as in <see cref="App.Math.Add{T}(T, T)"/> or <c>app_add</c>;
                ///   see <see langword="null"/>, the <paramref name="left"/> and <see href="https://example.com"/>.
                ///   <list type="bullet"><item><term>One:</term><description>"x &lt; y".</description></item><item>Two.</item></list>
                /// </summary>
                //// Not this.
                // Nor this.
                /// <param name="left">The left.</param>
                /// <remarks><para>Then remarks.</para></remarks>
                [McpAttr.McpTool]
                internal static int Add(int left) => left;
            }
            """,
            mode).GetProperty("description").GetString());

    [Theory]
    [MemberData(nameof(Modes))]
    public void A_delimited_comment_counts_too(DocumentationMode mode)
    {
        var descriptor = Descriptor(
            """
            internal static class Tools
            {
                /** <summary>Short.</summary> */
                [McpAttr.McpTool]
                internal static int One() => 1;
            }
            """,
            mode);
        var other = Descriptor(
            """
            internal static class Tools
            {
                /**
                 * <summary>
                 * Over * two
                 * lines.
                 * </summary>
                 */
                [McpAttr.McpTool]
                internal static int One() => 1;
            }
            """,
            mode);

        Assert.Equal("Short.", descriptor.GetProperty("description").GetString());
        Assert.Equal("Over * two lines.", other.GetProperty("description").GetString());
    }

    [Fact]
    public void A_doc_comment_goes_before_the_attribute() => Assert.Equal(
        """{"a":"doc","b":"attribute","c":null}""",
        JsonSerializer.Serialize(Descriptor(
            """
            using System.ComponentModel;
            internal static class Tools
            {
                /// <param name="a">doc</param>
                [McpAttr.McpTool, Description("The tool.")]
                internal static void One([Description("attribute")] string a, [Description("attribute")] string b, string c) { }
            }
            """).GetProperty("inputSchema").GetProperty("properties").EnumerateObject()
            .ToDictionary(static property => property.Name, static property => property.Value.TryGetProperty("description", out var text) ? text.GetString() : null)));

    [Fact]
    public void A_malformed_comment_is_no_description() => Assert.False(Descriptor(
        """
        internal static class Tools
        {
            /// <summary>Not <closed.</summary>
            [McpAttr.McpTool] internal static void One() { }
        }
        """).TryGetProperty("description", out _));

    [Fact]
    public void Any_text_survives_the_literal() => Assert.Equal(
        "quotes \" \"\"\" \\ and \u2028 \u0085 \u202E \uFFFD \U0001F600 {x}",
        Descriptor(
            """"
            internal static class Tools
            {
                [McpAttr.McpTool, System.ComponentModel.Description("quotes \" \"\"\" \\ and \u2028 \u0085 \u202E \ud800 \U0001F600 {x}")]
                internal static void One() { }
            }
            """").GetProperty("description").GetString());

    [Fact]
    public void Types_and_enums_describe_themselves_where_a_member_does_not() => Assert.Equal(
        """
        {"mood":{"type":"string","description":"A mood. Happy: All is well.","enum":["Happy","Sad"]},"moods":{"type":"array","items":{"type":"string","description":"A mood. Happy: All is well.","enum":["Happy","Sad"]}},"now":{"type":"string","description":"Right now.","enum":["Happy","Sad"]},"at":{"type":"object","description":"A place.","properties":{"x":{"type":"integer","description":"East.","minimum":-2147483648,"maximum":2147483647}},"required":["x"]}}
        """,
        Descriptor(
            """
            internal static class Tools
            {
                /// <param name="now">Right now.</param>
                [McpAttr.McpTool] internal static void One(Mood mood, Mood[] moods, Mood now, Place at) { }
            }

            /// <summary>A mood.</summary>
            internal enum Mood
            {
                /// <summary>All is well.</summary>
                Happy,
                Sad,
            }

            /// <summary>A place.</summary>
            /// <param name="X">East.</param>
            internal sealed record Place(int X);
            """).GetProperty("inputSchema").GetProperty("properties").GetRawText());

    private static JsonElement Descriptor(string source, DocumentationMode mode = DocumentationMode.None)
    {
        // Malformed and misplaced comments are what some of these tests are about, so only the generated files may not warn.
        var test = new TestCompilation { Source = "#pragma warning disable CS1570, CS1587, CS1573\n" + source, Documentation = mode };
        var file = VerifyGenerator.Run(test).Matching("Tools/").Single();
        var text = new StringBuilder();
        foreach (Match line in Literal().Matches(file))
        {
            text.Append(line.Groups[1].Value);
            if (line.Groups[2].Value == ";")
            {
                break;
            }
        }

        return JsonDocument.Parse(text.ToString()).RootElement;
    }

    [GeneratedRegex("""
        ^ {12}"{3}(.*)"{3}u8( \+|;)$
        """, RegexOptions.Multiline)]
    private static partial Regex Literal();
}

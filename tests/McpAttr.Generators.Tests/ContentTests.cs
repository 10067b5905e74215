using Microsoft.CodeAnalysis;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

public sealed class ContentTests
{
    [Fact]
    public void Tools_that_return_content_or_whole_results() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using McpAttr;

        internal sealed record Point(int X, int Y);

        internal static class Results
        {
            [McpTool] internal static McpContent? Content() => null;
            [McpTool] internal static Task<List<McpText>> Contents() => Task.FromResult(new List<McpText>());
            [McpTool] internal static McpToolResult Result() => new();
            [McpTool] internal static ValueTask<McpToolResult<Point>> Object() => default;
            [McpTool(TextBlock = McpTextBlock.None)] internal static McpToolResult<int[]> Wrapped() => null!;
            [McpTool(StructuredContent = false)] internal static McpToolResult<Point> Json() => null!;
            [McpTool(TextBlock = McpTextBlock.Summary)] internal static Point Summary() => new(1, 2);
            [McpTool(TextBlock = McpTextBlock.Summary)] internal static Task<int> SummaryOfNumber() => Task.FromResult(1);
        }
        """).MatchSnapshot();

    [Fact]
    public void Tools_with_views() => VerifyGenerator.Run(
        """
        using McpAttr;

        internal static class Weather
        {
            [McpTool, McpApp("ui://weather/board"), McpMeta("com.example/owner", "me")] internal static string Forecast(string city) => city;

            [McpTool, McpApp("ui://weather/board", Callers = McpAppCallers.View)] internal static void Refresh() { }

            [McpResource("ui://weather/board")]
            [McpAppView(
                ConnectOrigins = ["https://api.example.com"], ResourceOrigins = ["https://*.example.com", "https://cdn.example.com:8443"],
                FrameOrigins = ["https://video.example.com"], BaseOrigins = ["https://example.com"],
                Permissions = McpAppPermissions.Geolocation | McpAppPermissions.ClipboardWrite, Domain = "a.example.net", Border = McpAppBorder.NoBorder)]
            internal static string Board() => "<!doctype html>";

            [McpResource("ui://weather/plain"), McpAppView] internal static byte[] Plain() => [];
        }
        """).MatchSnapshot();

    [Fact]
    public void Named_tuples_are_objects() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using McpAttr;

        internal static class Tuples
        {
            [McpTool] internal static (int Low, double? HighOfDay, string? @class) Range() => default;
            [McpTool] internal static Task<List<(string Name, (int X, int Y) At)>> Places() => Task.FromResult(new List<(string, (int, int))>());
        }
        """).MatchSnapshot();

    [Fact]
    public void Headers_icons_meta_and_tags_of_a_tool() => VerifyGenerator.Run(
        """
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        internal enum Mode { Fast, Safe }

        internal static class Tools
        {
            [McpTool(Tags = ["a", "b", "a"])]
            [McpIcon("https://example.com/a.svg")]
            [McpMeta("com.example/id", "7")]
            internal static int Get([McpHeader("Region")] string region, [McpHeader("Mode")] Mode? mode, [McpHeader("Count"), Range(0, 100)] long count = 1) => 1;
        }
        """).MatchSnapshot();

    [Fact]
    public void Allowed_values_of_strings() => VerifyGenerator.Run(
        """
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        internal sealed record Filter([property: AllowedValues("a\"b", null, "c")] string? Kind);

        internal static class Tools
        {
            [McpTool] internal static void Get([AllowedValues("low", "high")] string level, Filter filter) { }
        }
        """).MatchSnapshot();

    [Fact]
    public void One_method_may_be_several_things() => VerifyGenerator.Run(
        """
        using McpAttr;

        internal static class Weather
        {
            [McpTool, McpPrompt, McpResource("weather://{city}")] internal static string Now([McpComplete(nameof(Cities))] string city) => "";

            internal static string[] Cities(string text) => [];
        }
        """).NamesMatchSnapshot();

    [Fact]
    public void A_server_says_who_it_is() => VerifyGenerator.Run(new TestCompilation
    {
        OutputKind = OutputKind.ConsoleApplication,
        Source =
            """
            using McpAttr;

            [assembly: McpServer(Name = "app", Version = "1.0.0", Title = "App", Description = "It \"helps\".", WebsiteUrl = "https://example.com", Instructions = "Ask.",
                ChangingLists = McpLists.Resources | McpLists.Tools)]
            [assembly: McpIcon("https://example.com/light.png", Sizes = ["16x16"], Theme = McpIconTheme.Light)]
            [assembly: McpIcon("https://example.com/dark.png", Theme = McpIconTheme.Dark)]

            return await McpServer.RunAsync(args);
            """,
    }).MatchSnapshot();
}

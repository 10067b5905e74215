using Microsoft.CodeAnalysis;
using McpAttr.TestKit;

namespace McpAttr.Generators.Tests;

public sealed class ToolTests
{
    [Fact]
    public void A_static_tool_with_a_record_result() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Threading;
        using System.Threading.Tasks;
        using McpAttr;

        /// <summary>Weather for anyone who asks.</summary>
        static class Weather
        {
            /// <summary>Forecast for a city.</summary>
            /// <param name="city">City name, for example Oslo.</param>
            /// <param name="days">How many days ahead.</param>
            [McpTool(ReadOnly = true)]
            public static Task<Forecast> GetForecast(string city, [Range(1, 14)] int days = 3, CancellationToken cancellationToken = default) =>
                Task.FromResult(new Forecast(city, []));
        }

        /// <summary>A forecast.</summary>
        /// <param name="City">The city.</param>
        /// <param name="Days">The days, from today on.</param>
        public sealed record Forecast(string City, IReadOnlyList<Day> Days);

        public sealed record Day(System.DateOnly Date, int Low, double? High, string? Note);
        """).MatchSnapshot();

    [Fact]
    public void Every_scalar_as_an_argument() => VerifyGenerator.Run(
        """
        using System;
        using McpAttr;

        internal static class Scalars
        {
            [McpTool]
            internal static void Take(
                bool flag, char letter, string text, sbyte i8, byte u8, short i16, ushort u16, int i32, uint u32, long i64, ulong u64,
                float single, double number, decimal money, Guid id, DateTime at, DateTimeOffset when, DateOnly day, TimeOnly time, Uri link)
            {
            }
        }
        """).MatchSnapshot();

    [Fact]
    public void Optional_arguments() => VerifyGenerator.Run(
        """
        using System;
        using McpAttr;

        internal enum Mood { Happy, Sad }

        internal static class Optionals
        {
            [McpTool]
            internal static void Take(
                int? nothing, string? note, Mood? mood, DateTime since = default, string text = "a\"b", char letter = '\'', double rate = 0.1, float half = 0.5f,
                decimal price = 1.50m, long big = long.MinValue, double limit = double.PositiveInfinity, Mood now = Mood.Sad, Mood odd = (Mood)(-7), int? five = 5,
                bool flag = true, string empty = null!, Guid id = default)
            {
            }
        }
        """).MatchSnapshot();

    [Fact]
    public void Ranges_in_the_schema_and_in_the_reader() => VerifyGenerator.Run(
        """
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        internal static class Ranges
        {
            [McpTool]
            internal static void Take(
                [Range(1, 14)] int days, [Range(0, 1000)] byte small, [Range(-0.5, 0.5)] double share, [Range(0.1, double.MaxValue)] float above,
                [Range(0, 100)] decimal? price, [Range(0, 10, MinimumIsExclusive = true, MaximumIsExclusive = true)] long between, [Range(0.5, 1e300)] ulong big)
            {
            }
        }
        """).MatchSnapshot();

    [Fact]
    public void Lists_in_and_out() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using McpAttr;

        internal sealed record Point(int X, int Y);

        internal static class Lists
        {
            [McpTool]
            internal static List<int?> Turn(
                int[] numbers, List<string> texts, IEnumerable<Point> points, IReadOnlyList<string?> notes, IReadOnlyCollection<int?> counts, IList<Point?> corners,
                ICollection<double[]> matrix, Point[]? none) => [];

            [McpTool]
            internal static Point?[][] Corners() => [];
        }
        """).MatchSnapshot();

    [Fact]
    public void Results_that_are_no_object() => VerifyGenerator.Run(
        """
        using System;
        using System.Threading.Tasks;
        using McpAttr;

        internal enum Mood { Happy, Sad }

        internal sealed record Point(int X, int Y);

        internal static class Results
        {
            [McpTool] internal static void Nothing() { }
            [McpTool] internal static Task NothingLater() => Task.CompletedTask;
            [McpTool] internal static string Text() => "";
            [McpTool] internal static ValueTask<string?> TextLater() => default;
            [McpTool] internal static int Number() => 1;
            [McpTool] internal static Mood? Mood() => null;
            [McpTool] internal static Task<Point?> Point() => Task.FromResult<Point?>(null);
            [McpTool] internal static ValueTask<Uri> Link() => new(new Uri("about:blank"));
            [McpTool(StructuredContent = false)] internal static Point PointAsText() => new(1, 2);
        }
        """).MatchSnapshot();

    [Fact]
    public void Instance_tools() => VerifyGenerator.Run(
        """
        using System;
        using System.Threading.Tasks;
        using McpAttr;

        namespace App;

        internal interface IClock;

        internal class Plain
        {
            [McpTool] internal string First() => "";
            [McpTool] internal Task<string> Second(string @class) => Task.FromResult(@class);
        }

        internal sealed class Once(IClock clock, IServiceProvider services) : IDisposable
        {
            [McpTool] internal string Third(int count) => clock.ToString() + services + count;
            [McpTool] internal Task<int> Fourth(int count) => Task.FromResult(count);
            public void Dispose() { }
        }

        internal sealed class Later : IAsyncDisposable
        {
            [McpTool] internal void Fifth() { }
            [McpTool] internal Task Sixth() => Task.CompletedTask;
            public ValueTask DisposeAsync() => default;
        }
        """).MatchSnapshot();

    [Fact]
    public void Injected_parameters() => VerifyGenerator.Run(
        """
        using System;
        using System.Threading;
        using McpAttr;

        internal interface IClock;

        internal static class Injected
        {
            [McpTool]
            internal static string Take(McpContext context, IProgress<McpProgress> progress, IServiceProvider services, [McpService] IClock clock, CancellationToken stop) => "";
        }
        """).MatchSnapshot();

    [Fact]
    public void Parameters_that_a_web_application_fills() => VerifyGenerator.Run(new TestCompilation
    {
        AdditionalReferences = AspNetCore.References,
        Source =
            """
            using System.Security.Claims;
            using McpAttr;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.DependencyInjection;

            internal interface IClock;

            internal enum Place { Here, There }

            internal sealed class Web([FromKeyedServices(7)] IClock clock)
            {
                [McpTool]
                internal string Take(
                    HttpContext context,
                    ClaimsPrincipal user,
                    [FromServices] IClock one,
                    [FromKeyedServices("wall \"clock\"")] IClock two,
                    [FromKeyedServices(Place.There)] IClock three,
                    string text) => clock + text;

                [McpTool]
                internal static bool IsWeb(HttpContext? context) => context is not null;
            }
            """,
    }).MatchSnapshot();

    [Fact]
    public void Secret_arguments_and_members() => VerifyGenerator.Run(
        """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using McpAttr;

        internal sealed record Account([property: McpSecret] string Key, [McpSecret] int Pin, [property: DataType(DataType.Password)] string Password, string Name)
        {
            [McpSecret] public string? Key2 { get; init; }
        }

        internal static class Accounts
        {
            [McpTool] internal static void Open([McpSecret] string key, [DataType(DataType.Password)] string password, [DataType(DataType.Url)] string site, List<Account> others) { }
        }
        """).MatchSnapshot();

    [Fact]
    public void Names_and_hints() => VerifyGenerator.Run(
        """
        using McpAttr;

        internal static partial class Outer
        {
            internal static class Inner
            {
                [McpTool(Name = "say.hi-1", Title = "Say \"hi\"", Destructive = false, Idempotent = true, OpenWorld = false)]
                internal static string @operator([McpArgument(Name = "naïve \"😀\"")] string @class, int json, int seen, int call, int json_ = 1) => "";
            }
        }
        """).MatchSnapshot();

    [Fact]
    public void A_program_registers_its_catalog_and_says_who_it_is() => VerifyGenerator.Run(new TestCompilation
    {
        OutputKind = OutputKind.ConsoleApplication,
        Source =
            """
            using System.Reflection;
            using McpAttr;

            [assembly: McpServer(Title = "The \"App\"", Instructions = "Ask.\nThen listen.")]
            [assembly: AssemblyInformationalVersion("1.2.3-beta+abcdef")]

            return await McpServer.RunAsync(args);
            """,
    }).MatchSnapshot();

    [Fact]
    public void Tools_that_are_tasks() => VerifyGenerator.Run(
        """
        using System.Threading;
        using System.Threading.Tasks;
        using McpAttr;

        [McpForm]
        internal sealed record Person(string Name);

        internal static class Jobs
        {
            [McpTool(Task = McpTaskSupport.Optional)]
            internal static async Task<int[]> Count(int to, CancellationToken cancellationToken) => await Task.FromResult(new[] { to });

            [McpTool(Task = McpTaskSupport.Required)]
            internal static async Task Wait([McpElicit("Who waits?")] McpElicitResult<Person> person, McpContext context) => await Task.Yield();

            [McpTool(Task = McpTaskSupport.Forbidden)]
            internal static string Now() => "now";
        }
        """).MatchSnapshot();
}

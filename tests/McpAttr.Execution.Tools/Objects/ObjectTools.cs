using System.ComponentModel.DataAnnotations;
using McpAttr;

namespace Corpus;

/// <summary>Objects of all kinds in and out.</summary>
internal static class ObjectTools
{
    /// <summary>Gives a route back.</summary>
    /// <param name="route">The route.</param>
    [McpTool(ReadOnly = true)]
    public static Route EchoRoute(Route route) => route;

    /// <summary>Gives a point back.</summary>
    /// <param name="point">The point.</param>
    [McpTool(ReadOnly = true)]
    public static Point EchoPoint(Point point) => point;

    /// <summary>Gives settings back.</summary>
    /// <param name="settings">The settings.</param>
    [McpTool(ReadOnly = true)]
    public static Settings EchoSettings(Settings settings) => settings;

    /// <summary>Gives a size back.</summary>
    /// <param name="size">The size.</param>
    [McpTool(ReadOnly = true)]
    public static Size EchoSize(Size size) => size;

    /// <summary>Gives a page of routes back.</summary>
    /// <param name="page">The page.</param>
    [McpTool(ReadOnly = true)]
    public static Page<Stop> EchoStops(Page<Stop> page) => page;

    /// <summary>Gives a page of texts back.</summary>
    /// <param name="page">The page.</param>
    [McpTool(ReadOnly = true)]
    public static Page<string> EchoTexts(Page<string> page) => page;

    /// <summary>Gives a page of numbers back, whose next one cannot be null.</summary>
    /// <param name="page">A page.</param>
    [McpTool(ReadOnly = true)]
    public static Page<int> EchoNumbers(Page<int> page) => page;

    /// <summary>Gives an object with names of its own back.</summary>
    /// <param name="names">The object.</param>
    [McpTool(ReadOnly = true)]
    public static Names EchoNames([McpArgument(Name = "the-names")] Names names) => names;

    /// <summary>Gives a bird back.</summary>
    /// <param name="bird">The bird.</param>
    [McpTool(ReadOnly = true)]
    public static Bird EchoBird(Bird bird) => bird;

    /// <summary>Gives an account back.</summary>
    /// <param name="account">The account.</param>
    [McpTool(ReadOnly = true)]
    public static Account EchoAccount(Account account) => account;

    /// <summary>Gives a wide object back.</summary>
    /// <param name="wide">The object.</param>
    [McpTool(ReadOnly = true)]
    public static Wide EchoWide(Wide wide) => wide;

    /// <summary>Gives a route and a point back, if they are given.</summary>
    /// <param name="route">The route, or null.</param>
    /// <param name="point">The point, or null.</param>
    [McpTool(ReadOnly = true)]
    public static Page<Route?> EchoOptional(Route? route, Point? point = null) => new([route], point is { } start ? new Route("", start, []) : null);

    /// <summary>Takes numbers within bounds.</summary>
    /// <param name="whole">From 1 to 14.</param>
    /// <param name="excluded">Above 0 and below 3.</param>
    /// <param name="rate">From a half to one.</param>
    /// <param name="price">At least 0.</param>
    /// <param name="share">From a tenth to nine tenths.</param>
    /// <param name="small">At least 200, as large as a byte can be.</param>
    [McpTool(ReadOnly = true)]
    public static string TakeBounded(
        [Range(1, 14)] int whole,
        [Range(0, 3, MinimumIsExclusive = true, MaximumIsExclusive = true)] long excluded = 1,
        [Range(0.5, 1)] double rate = 1,
        [Range(0, double.MaxValue)] decimal price = 0,
        [Range(0.1, 0.9)] float? share = null,
        [Range(200, 1000)] byte small = 200) =>
        FormattableString.Invariant($"{whole} {excluded} {rate} {price} {share} {small}");
}

using System.ComponentModel.DataAnnotations;
using McpAttr;

namespace Corpus;

/// <summary>Tools that take one of each kind of value, leniently or not.</summary>
internal static class LeniencyTools
{
    /// <summary>Says what came.</summary>
    [McpTool(Leniency = McpLeniency.KnownMistakes)]
    public static string Describe(
        int number = -1, double fraction = -1, bool flag = false, decimal? amount = null, DateOnly? day = null, Sky sky = Sky.Clear, string text = "none", Point? point = null,
        IReadOnlyList<int>? items = null, IReadOnlyDictionary<string, int>? counts = null, [McpHeader("Region")] int region = -1) => FormattableString.Invariant(
        $"{number} {fraction} {flag} {amount} {day:o} {sky} {text} {point?.X},{point?.Y} [{string.Join(' ', items ?? [])}] {{{string.Join(' ', counts?.Keys ?? [])}}} {region}");

    /// <summary>Takes nested values.</summary>
    [McpTool(Leniency = McpLeniency.KnownMistakes)]
    public static string DescribeBooking(Booking booking, [MaxLength(2)] IReadOnlyList<Booking>? others = null) =>
        $"{booking.Guest} {booking.Seats} {string.Join(' ', booking.Others)} {others?.Count}";

    /// <summary>Takes unions.</summary>
    [McpTool(Leniency = McpLeniency.KnownMistakes)]
    public static string DescribeUnions(List<Figure> figures, Pet pet) => $"{figures.Count} {pet}";

    /// <summary>Takes the same, exactly.</summary>
    [McpTool]
    public static string DescribeExactly(int number = -1, bool flag = false, Point? point = null, DateOnly? day = null) => $"{number} {flag} {point?.X} {day:o}";

    /// <summary>Takes what OpenAI's strict mode sends.</summary>
    [McpTool(SchemaProfile = McpSchemaProfile.OpenAiStrict, Tags = ["profile"])]
    public static string DescribeStrictly(string city, int days = 3, string language = "en", Point? point = null, Settings? settings = null) =>
        $"{city} {days} {language} {point?.X} {settings?.Tries}";

    /// <summary>Takes no other arguments.</summary>
    [McpTool(UnknownArguments = McpUnknownArguments.Refuse)]
    public static string TakeKnown(int number = 1) => $"{number}";
}

using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using McpAttr;

namespace Orders;

/// <summary>What a shop does.</summary>
internal static partial class OrderTools
{
    /// <summary>Places an order.</summary>
    /// <param name="customer">Who orders.</param>
    /// <param name="lines">What is ordered.</param>
    /// <param name="delivery">When it is to come.</param>
    /// <param name="discount">The share that is taken off.</param>
    /// <param name="gift">The text on the card.</param>
    [McpTool]
    public static Receipt PlaceOrder(
        Customer customer,
        [Length(1, 20)] IReadOnlyList<OrderLine> lines,
        [Range(typeof(DateOnly), "2026-01-01", "2026-12-31")] DateOnly delivery,
        [Range(0.0, 0.5, MaximumIsExclusive = true)] double discount = 0,
        [StringLength(200), McpExample("Happy birthday!")] string? gift = null) =>
        new(customer.Email, lines.Sum(static line => line.Count * line.Price) * (1 - (decimal)discount), delivery, gift);

    /// <summary>Finds an article.</summary>
    /// <param name="sku">The article's number.</param>
    /// <param name="warehouse">Where to look.</param>
    /// <param name="rows">How many rows there are on a page.</param>
    [McpTool(ReadOnly = true)]
    public static string FindArticle([McpPattern(nameof(Sku))] string sku, [RegularExpression("[A-Z]{2}")] string warehouse = "NO", [AllowedValues(10, 20, 50)] int rows = 10) =>
        $"{sku} in {warehouse}, {rows} a page";

    /// <summary>Stores the picture of an article.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="data">The picture.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="labels">What it shows, by language.</param>
    [McpTool]
    public static int StorePicture(
        [Required, DeniedValues("index", "default")] string? name, [Base64String] string data, [Url] string source, [MinLength(1), MaxLength(3)] IReadOnlyDictionary<string, string> labels) =>
        name!.Length + data.Length + source.Length + labels.Count;

    [GeneratedRegex("^[A-Z]{3}-[0-9]{4}$")]
    internal static partial Regex Sku();
}

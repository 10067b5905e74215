using System.ComponentModel.DataAnnotations;
using McpAttr;

namespace Orders;

/// <summary>A line of an order.</summary>
/// <param name="Sku">The article's number.</param>
/// <param name="Count">How many.</param>
/// <param name="Price">What one costs.</param>
/// <param name="Note">What the packer should know.</param>
internal sealed record OrderLine(
    [property: McpPattern(nameof(OrderTools.Sku), Type = typeof(OrderTools))] string Sku,
    [property: Range(1, 999)] int Count,
    [property: Range(typeof(decimal), "0.01", "9999.99")] decimal Price,
    [property: Length(2, 80)] string? Note = null);

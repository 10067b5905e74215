namespace Orders;

/// <summary>What was ordered.</summary>
/// <param name="Email">Where the bill goes.</param>
/// <param name="Total">What it costs.</param>
/// <param name="Delivery">When it comes.</param>
/// <param name="Gift">The text on the card.</param>
internal sealed record Receipt(string Email, decimal Total, DateOnly Delivery, string? Gift);

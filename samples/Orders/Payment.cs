namespace Orders;

/// <summary>How an order is paid.</summary>
internal enum Payment
{
    /// <summary>Within thirty days.</summary>
    Invoice,

    /// <summary>At once.</summary>
    Card,

    /// <summary>In the shop alone.</summary>
    Cash,
}

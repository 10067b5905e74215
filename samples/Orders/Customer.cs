using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Orders;

/// <summary>A customer.</summary>
internal sealed class Customer
{
    /// <summary>Where the bill goes.</summary>
    [EmailAddress, MaxLength(100)]
    public required string Email { get; init; }

    /// <summary>How the customer pays.</summary>
    [DefaultValue(Payment.Invoice), DeniedValues(Payment.Cash)]
    public Payment Payment { get; init; } = Payment.Invoice;
}

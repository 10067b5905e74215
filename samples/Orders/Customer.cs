using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Orders;

/// <summary>A customer.</summary>
internal sealed class Customer
{
    /// <summary>Where the bill goes.</summary>
    [EmailAddress, MaxLength(100)]
    public required string Email { get; init; }

    /// <summary>Where the packer asks.</summary>
    [Obsolete("The packer writes to the email address.")]
    public string? Phone { get; init; }

    [Description("What the shop calls the customer.")]
    public string? Name { get; init; }

    /// <summary>How the customer pays.</summary>
    [DefaultValue(Payment.Invoice), DeniedValues(Payment.Cash)]
    public Payment Payment { get; init; } = Payment.Invoice;
}

namespace Corpus;

/// <summary>An object that checks what it is made of.</summary>
internal sealed class Account
{
    /// <summary>An account.</summary>
    /// <param name="owner">Who has it.</param>
    /// <param name="balance">What is on it.</param>
    public Account(string owner, decimal balance = 10)
    {
        if (owner.Length == 0) throw new ArgumentException("The owner has no name.", nameof(owner));
        Owner = owner;
        Balance = balance;
    }

    /// <summary>Who has it.</summary>
    public string Owner { get; }

    /// <summary>What is on it.</summary>
    public decimal Balance { get; }

    /// <summary>Whether it can be used.</summary>
    public bool IsOpen { get; set; } = true;
}

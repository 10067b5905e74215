using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace McpAttr.Generators.Caching;

/// <summary>A type that stands in no other one, or something else that counts beyond its file: a digest of how it is written, without bodies, and the names in it.</summary>
internal sealed class Declared
{
    private readonly byte[] _digest;

    /// <param name="text">All of its text that others can see, and what else decides what that text means.</param>
    /// <param name="mentions">The names in it, each once.</param>
    public Declared(string text, ImmutableArray<string> mentions)
    {
        using var hash = SHA256.Create();
        _digest = hash.ComputeHash(Encoding.UTF8.GetBytes(text));
        Mentions = mentions;
    }

    public ImmutableArray<string> Mentions { get; }

    /// <summary>Nothing that others can see has changed. Two files may say the same, so this is not what makes one the other.</summary>
    public bool IsSameAs(Declared other) => ReferenceEquals(this, other) || _digest.AsSpan().SequenceEqual(other._digest);
}

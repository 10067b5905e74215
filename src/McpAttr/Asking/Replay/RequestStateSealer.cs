using System.Buffers.Text;
using System.Security.Cryptography;

namespace McpAttr.Asking.Replay;

/// <summary>
/// Seals what travels through the client, so that it can be neither read nor changed there: AES-256-GCM under a key that is derived for each
/// message (HKDF over a random salt), so that no two messages share a key and a nonce, however many instances share the server's keys.
/// </summary>
internal sealed class RequestStateSealer
{
    private const byte Version = 1;
    private const int SaltBytes = 32;
    private const int KeyBytes = 32;
    private const int MaxLength = 16 * 1024;

    private readonly byte[][] _keys;

    public RequestStateSealer(McpServerOptions options)
    {
        _keys = [.. options.RequestStateKeys];
        if (_keys.Length > 0) return;
        _keys = [RandomNumberGenerator.GetBytes(KeyBytes)];
        options.Log(
            "What clients carry between two rounds of questions is sealed with a key that only this process has: another instance, or this one after a restart, cannot go on with it. Set McpServerOptions.RequestStateKeys.",
            null);
    }

    private static int NonceBytes => AesGcm.NonceByteSizes.MaxSize;

    private static int TagBytes => AesGcm.TagByteSizes.MaxSize;

    /// <param name="content">What is sealed.</param>
    /// <param name="binding">What it is good for.</param>
    /// <exception cref="McpToolException">It is too long.</exception>
    public string Seal(byte[] content, byte[] binding)
    {
        var message = new byte[1 + SaltBytes + content.Length + TagBytes];
        message[0] = Version;
        var salt = message.AsSpan(1, SaltBytes);
        RandomNumberGenerator.Fill(salt);
        using var cipher = Cipher(_keys[0], salt, out var nonce);
        cipher.Encrypt(nonce, content, message.AsSpan(1 + SaltBytes, content.Length), message.AsSpan(^TagBytes..), binding);
        string text = Base64Url.EncodeToString(message);
        return text.Length <= MaxLength ? text : throw new McpToolException($"What the questions of this call have brought is longer than {MaxLength} bytes.");
    }

    /// <returns>What was sealed; null when it was changed, is good for something else, or is of a key that is not known.</returns>
    public byte[]? TryOpen(string text, byte[] binding)
    {
        if (text.Length > MaxLength || Decode(text) is not { } message) return null;
        if (message.Length < 1 + SaltBytes + TagBytes || message[0] != Version) return null;
        var content = new byte[message.Length - 1 - SaltBytes - TagBytes];
        foreach (byte[] key in _keys)
        {
            try
            {
                using var cipher = Cipher(key, message.AsSpan(1, SaltBytes), out var nonce);
                cipher.Decrypt(nonce, message.AsSpan(1 + SaltBytes, content.Length), message.AsSpan(^TagBytes..), content, binding);
                return content;
            }
            catch (AuthenticationTagMismatchException)
            {
                // Another key may be the one.
            }
        }

        return null;
    }

    private static byte[]? Decode(string text)
    {
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static AesGcm Cipher(byte[] key, ReadOnlySpan<byte> salt, out byte[] nonce)
    {
        Span<byte> derived = stackalloc byte[KeyBytes + NonceBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt, "McpAttr requestState 1"u8);
        nonce = derived[KeyBytes..].ToArray();
        return new AesGcm(derived[..KeyBytes], TagBytes);
    }
}

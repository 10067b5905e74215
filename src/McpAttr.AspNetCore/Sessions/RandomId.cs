using System.Buffers.Text;
using System.Security.Cryptography;

namespace McpAttr.AspNetCore.Sessions;

/// <summary>2025-11-25, basic/transports, "Session Management": only visible ASCII, unique, and not to be guessed.</summary>
internal static class RandomId
{
    private const int Bytes = 24;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}

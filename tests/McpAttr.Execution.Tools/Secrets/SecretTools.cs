using McpAttr;

namespace Corpus;

/// <summary>Tools that are told secrets.</summary>
internal static class SecretTools
{
    /// <summary>Counts the digits of a secret.</summary>
    /// <param name="user">Whose it is.</param>
    /// <param name="pin">The secret.</param>
    [McpTool(ReadOnly = true)]
    public static int CountDigits(int user, [McpSecret] int pin) => $"{user}{pin}".Length;

    /// <summary>Says who somebody is.</summary>
    /// <param name="all">Everybody.</param>
    [McpTool(ReadOnly = true)]
    public static string Identify(Credentials[] all) => string.Join('+', all.Select(one => one.User));

    /// <summary>Keeps keys.</summary>
    /// <param name="keys">The values, by their secret names.</param>
    [McpTool]
    public static int KeepKeys([McpSecret] Dictionary<string, int> keys) => keys.Count;
}

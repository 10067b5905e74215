using System.Text.Json;

namespace McpAttr.Testing;

/// <summary>The server answered a request with a JSON-RPC error. A tool that failed is no such error but a result (<see cref="McpTestResult.IsError"/>).</summary>
public sealed class McpErrorException : Exception
{
    private McpErrorException(string message, int code, string text, JsonElement json)
        : base(message)
    {
        Code = code;
        Text = text;
        Json = json;
    }

    /// <summary>The code, for example -32602.</summary>
    public int Code { get; }

    /// <summary>The server's own words.</summary>
    public string Text { get; }

    /// <summary>The whole error object.</summary>
    public JsonElement Json { get; }

    internal static McpErrorException Of(string method, JsonElement error)
    {
        int code = error.GetProperty("code"u8).GetInt32();
        string text = error.GetProperty("message"u8).GetString()!;
        return new McpErrorException($"{method} was answered with error {code}: {text}", code, text, error);
    }
}

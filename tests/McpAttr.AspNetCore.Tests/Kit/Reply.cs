using System.Net;
using System.Text.Json.Nodes;

namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>A response that has been read to its end.</summary>
internal sealed record Reply(HttpResponseMessage Response, string Body)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string? MediaType => Response.Content.Headers.ContentType?.MediaType;

    public string? Session => Response.Headers.TryGetValues("Mcp-Session-Id", out var values) ? values.Single() : null;

    public JsonNode Message => JsonNode.Parse(Body)!;

    public int? ErrorCode => (int?)Message["error"]?["code"];

    public string ErrorMessage => (string)Message["error"]!["message"]!;

    /// <summary>The text of a result's first block.</summary>
    public string Text => (string)Message["result"]!["content"]![0]!["text"]!;

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) =>
        new(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}

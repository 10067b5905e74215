using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace McpAttr.AspNetCore.Tests.Kit;

/// <summary>The requests that tests send.</summary>
internal static class Requests
{
    public static HttpRequestMessage Post(string message, string? session = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(message)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Accept", "application/json, text/event-stream");
        return With(request, session, headers);
    }

    /// <summary>With the headers that repeat parts of the message; a header that is given stands instead, an empty one for none.</summary>
    public static HttpRequestMessage PostModern(string message, params (string Name, string Value)[] headers)
    {
        var json = JsonNode.Parse(message)!;
        var request = Post(message);
        request.Headers.Add("MCP-Protocol-Version", "2026-07-28");
        request.Headers.Add("Mcp-Method", json["method"]!.GetValue<string>());
        if ((json["params"]?["name"] ?? json["params"]?["uri"] ?? json["params"]?["taskId"]) is { } name) request.Headers.TryAddWithoutValidation("Mcp-Name", name.GetValue<string>());
        return With(request, null, headers);
    }

    public static HttpRequestMessage Get(string? session, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/mcp");
        request.Headers.Add("Accept", "text/event-stream");
        return With(request, session, headers);
    }

    public static HttpRequestMessage Delete(string? session, params (string Name, string Value)[] headers) =>
        With(new HttpRequestMessage(HttpMethod.Delete, "/mcp"), session, headers);

    private static HttpRequestMessage With(HttpRequestMessage request, string? session, (string Name, string Value)[] headers)
    {
        if (session is not null) request.Headers.Add("Mcp-Session-Id", session);
        foreach (var (name, value) in headers)
        {
            HttpHeaders target = name.StartsWith("Content-", StringComparison.Ordinal) ? request.Content!.Headers : request.Headers;
            target.Remove(name);
            if (value.Length > 0) target.TryAddWithoutValidation(name, value);
        }

        return request;
    }
}

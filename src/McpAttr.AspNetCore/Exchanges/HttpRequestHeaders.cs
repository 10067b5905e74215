using McpAttr.Server;
using Microsoft.AspNetCore.Http;

namespace McpAttr.AspNetCore.Exchanges;

/// <summary>The headers of the request that is being served.</summary>
internal sealed class HttpRequestHeaders : RequestHeaders
{
    public IHeaderDictionary Headers { get; set; } = null!;

    public override string? Find(string name) =>
        Headers.TryGetValue(name, out var values) && values.Count > 0 ? values.ToString().Trim(" \t".ToCharArray()) : null;
}

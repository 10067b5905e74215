using System.Text;
using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>server/resources, "Reading Resources": a URI is a resource's own, byte for byte, or one of a template's.</summary>
internal sealed class ReadResourceHandler(McpServer server) : MethodHandler
{
    public override ReadOnlySpan<byte> Method => "resources/read"u8;

    public override string? HeaderFault(in Request request, RequestHeaders headers) => request.Message.Uri.Exists
        ? NameFault(headers, JsonString.Unescape(request.Message.Uri.Of(request.Utf8)), "params.uri")
        : null;

    public override Outcome Handle(ref Request request)
    {
        if (!request.Message.Uri.Exists) return request.Fail(RpcError.InvalidParams("'uri' must be the URI of a resource."));
        var uri = JsonString.Unescape(request.Message.Uri.Of(request.Utf8));
        string text = Encoding.UTF8.GetString(uri);
        if (!UriSyntax.IsAbsolute(uri)) return NotFound(request, text, $"This is no absolute URI: {text}");
        var model = server.Model;
        if (model.Shown(model.Resources.Find(uri), request.Sender) is { } resource) return Run(ref request, resource, text);

        var buffer = ReplyBuffer.Rent();
        var outcome = ReadFromTemplate(ref request, model, uri, text, new UriVariables(buffer));
        ReplyBuffer.Return(buffer);
        return outcome;
    }

    private static Outcome ReadFromTemplate(ref Request request, ServerModel model, ReadOnlySpan<byte> uri, string text, UriVariables variables)
    {
        if (model.FindTemplate(uri, variables, request.Sender) is not { } template) return NotFound(request, text, $"Resource not found: {text}");
        return variables.Undecodable is { } name
            ? NotFound(request, text, $"Resource not found: {text}\nThe variable '{name}' is not UTF-8 in percent-encoding.")
            : Run(ref request, template, text, variables.ToJson());
    }

    private static Outcome NotFound(in Request request, string uri, string message)
    {
        request.Era!.ResourceNotFound(request.Reply, request.Id, uri, message);
        return Outcome.Answer;
    }
}

using System.Text;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>server/tools, "Calling Tools": finds the tool and prepares the call; the transport runs it.</summary>
internal sealed class CallToolHandler(McpServer server) : MethodHandler
{
    public override ReadOnlySpan<byte> Method => "tools/call"u8;

    public override Outcome Handle(ref Request request)
    {
        ref readonly var message = ref request.Message;
        if (!message.Name.Exists) return request.Fail(RpcError.InvalidParams("'name' must be the name of a tool."));
        if (message.ArgumentsAreNoObject) return request.Fail(RpcError.InvalidParams("'arguments' must be an object."));

        var name = JsonString.Unescape(message.Name.Of(request.Utf8));
        if (server.Tools.Find(name) is not { } tool)
            return request.Fail(RpcError.InvalidParams($"Unknown tool: {Encoding.UTF8.GetString(name)}"));

        if (request.Connection.IsFull)
            return request.Fail(new RpcError(RpcError.TooManyRequestsCode, "Too many calls are in flight; wait for some to end."));

        return request.Connection.Calls.TryAdd(request.Prepare(tool))
            ? Outcome.Run
            : request.Fail(RpcError.InvalidRequest("A request with this id is in flight."));
    }
}

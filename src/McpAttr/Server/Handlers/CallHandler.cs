using System.Text;
using McpAttr.Catalog;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>Calls a member by its name (server/tools, "Calling Tools"; server/prompts, "Getting a Prompt").</summary>
/// <typeparam name="TMember">The kind of member.</typeparam>
/// <param name="method">The method.</param>
/// <param name="kind">What such a member is called in messages.</param>
/// <param name="members">The members.</param>
internal sealed class CallHandler<TMember>(string method, string kind, Func<ServerModel, MemberTable<TMember>> members) : MethodHandler
    where TMember : McpMember
{
    private readonly byte[] _method = Encoding.ASCII.GetBytes(method);

    public override ReadOnlySpan<byte> Method => _method;

    public override McpMember? Member(in Request request) =>
        request.Message.Name.Exists ? Find(JsonString.Unescape(request.Message.Name.Of(request.Utf8)), in request) : null;

    public override string? HeaderFault(in Request request, RequestHeaders headers)
    {
        // A request without a name is refused for that.
        if (!request.Message.Name.Exists) return null;
        var name = JsonString.Unescape(request.Message.Name.Of(request.Utf8));
        if (NameFault(headers, name, "params.name") is { } fault) return fault;
        if (Find(name, in request) is not McpTool tool) return null;
        foreach (var argument in tool.HeaderArguments)
        {
            if (argument.Fault(headers, request.Message.Arguments.Of(request.Utf8)) is { } mismatch) return mismatch;
        }

        return null;
    }

    public override Outcome Handle(ref Request request)
    {
        ref readonly var message = ref request.Message;
        if (!message.Name.Exists) return request.Fail(RpcError.InvalidParams($"'name' must be the name of a {kind}."));
        if (message.ArgumentsAreNoObject) return request.Fail(RpcError.InvalidParams("'arguments' must be an object."));

        var name = JsonString.Unescape(message.Name.Of(request.Utf8));
        if (Find(name, in request) is not { } member) return request.Fail(RpcError.InvalidParams($"Unknown {kind}: {Encoding.UTF8.GetString(name)}"));
        return request.Era!.Tasks is { } tasks && member is McpTool tool && !tasks.TryPrepare(ref request, tool) ? Outcome.Answer : Run(ref request, member);
    }

    private TMember? Find(ReadOnlySpan<byte> name, in Request request)
    {
        var model = request.Connection.Server.Model;
        return model.Shown(members(model).Find(name), request.Sender);
    }
}

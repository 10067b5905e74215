using System.Text;
using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server;
using McpAttr.Server.Handlers;

namespace McpAttr.Tasks;

/// <summary>Takes a request about tasks.</summary>
/// <param name="dialect">How its client speaks of tasks.</param>
/// <param name="target">What it runs.</param>
/// <param name="hasTask">It is about one task, whose id it says.</param>
internal sealed class TaskHandler(TaskDialect dialect, McpCallable target, bool hasTask = true) : MethodHandler
{
    public override ReadOnlySpan<byte> Method => target.Name;

    /// <summary>SEP-2663, "Streamable HTTP: Routing Headers".</summary>
    public override string? HeaderFault(in Request request, RequestHeaders headers) =>
        TryReadId(in request, out var id) ? NameFault(headers, id, "params.taskId") : null;

    public override Outcome Handle(ref Request request)
    {
        if (!dialect.Allows(ref request)) return Outcome.Answer;
        if (!TryReadId(in request, out var id) && hasTask) return request.Fail(RpcError.InvalidParams("'taskId' must be the id of a task."));
        return Run(ref request, target, Encoding.UTF8.GetString(id), request.Params.ToArray());
    }

    private static bool TryReadId(in Request request, out ReadOnlySpan<byte> id)
    {
        id = default;
        var reader = new ParamsReader(request.Params);
        while (reader.Next())
        {
            if (reader.Is("taskId"u8) && reader.TokenType == JsonTokenType.String) id = reader.Text;
        }

        return !id.IsEmpty;
    }
}

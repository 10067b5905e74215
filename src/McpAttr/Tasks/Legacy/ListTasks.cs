using System.Text;
using System.Text.Json;
using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Tasks.Legacy;

/// <summary>2025-11-25, basic/utilities/tasks, "Task Listing": those of the user or the session alone.</summary>
internal sealed class ListTasks(LegacyTasks dialect) : TaskMethod<IReadOnlyList<TaskState>>("tasks/list", dialect)
{
    private const int UsualPage = 100;

    private int PageSize => Board.Server.Options.PageSize > 0 ? Board.Server.Options.PageSize : UsualPage;

    protected override async ValueTask<IReadOnlyList<TaskState>> AnswerAsync(McpCall call)
    {
        if (!LegacyTasks.CanList(call.Connection))
            throw new CallRefusal(new RpcError(RpcError.MethodNotFoundCode, "Tasks are listed in a session alone, and this endpoint has none."));

        // One more than a page has says whether there is another one.
        var stored = await Board.Store.ListAsync(TaskBoard.OwnerOf(call), ReadCursor(call.Arguments), PageSize + 1, call.CancellationToken).ConfigureAwait(false);
        return [.. stored.Select(TaskState.Of)];
    }

    protected override void Write(McpCall call, IReadOnlyList<TaskState> value)
    {
        var reply = call.BeginResult();
        reply.Append("\"tasks\":["u8);
        int count = Math.Min(value.Count, PageSize);
        for (int i = 0; i < count; i++)
        {
            reply.Append(i > 0 ? ",{"u8 : "{"u8);
            Dialect.WriteMembers(reply, value[i]);
            reply.Append((byte)'}');
        }

        reply.Append((byte)']');
        if (value.Count > count)
        {
            reply.Append(",\"nextCursor\":"u8);
            reply.AppendString(value[count - 1].Id);
        }

        reply.EndResult();
    }

    /// <summary>A cursor is the id of the last task of the page before. That one may have expired meanwhile.</summary>
    private static string? ReadCursor(ReadOnlySpan<byte> parameters)
    {
        string? cursor = null;
        var reader = new ParamsReader(parameters);
        while (reader.Next())
        {
            if (!reader.Is("cursor"u8) || reader.TokenType == JsonTokenType.Null) continue;
            if (reader.TokenType != JsonTokenType.String || !TaskBoard.IsId(reader.Text)) throw new CallRefusal(RpcError.InvalidParams("'cursor' is none of this list."));
            cursor = Encoding.ASCII.GetString(reader.Text);
        }

        return cursor;
    }
}

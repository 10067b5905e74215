using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>server/tools, "Listing Tools". The list is put together once; a page of it is one copy.</summary>
internal sealed class ListToolsHandler : MethodHandler
{
    private readonly Lazy<(byte[] Descriptors, int[] Starts)> _list;
    private readonly byte[] _tail;
    private readonly int _pageSize;

    public ListToolsHandler(McpServer server, Era era, byte[] tail)
    {
        _tail = tail;
        _pageSize = server.Options.PageSize;
        _list = new(() => Render(server, era));
    }

    public override ReadOnlySpan<byte> Method => "tools/list"u8;

    public override Outcome Handle(ref Request request)
    {
        var (descriptors, starts) = _list.Value;
        int count = starts.Length - 1;
        if (!TryReadCursor(request.Params, count, out int first)) return request.Fail(RpcError.InvalidParams("'cursor' is none of this list."));
        int end = _pageSize == 0 ? count : Math.Min(first + _pageSize, count);

        var reply = request.Reply;
        reply.BeginResult(request.Id, request.Era!.ResultOpening);
        reply.Append("\"tools\":["u8);

        // Each descriptor has a comma behind it, which the last of a page leaves out.
        if (end > first) reply.Append(descriptors.AsSpan(starts[first]..(starts[end] - 1)));
        reply.Append((byte)']');
        if (end < count)
        {
            reply.Append(",\"nextCursor\":\""u8);
            reply.Append(end);
            reply.Append((byte)'"');
        }

        reply.Append(_tail);
        reply.EndResult();
        return Outcome.Answer;
    }

    /// <summary>A cursor is the number of the page's first tool. Clients must not know that (server/utilities/pagination).</summary>
    private bool TryReadCursor(ReadOnlySpan<byte> parameters, int count, out int first)
    {
        first = 0;
        var reader = new ParamsReader(parameters);
        while (reader.Next())
        {
            if (!reader.Is("cursor"u8) || reader.TokenType == JsonTokenType.Null) continue;
            if (reader.TokenType != JsonTokenType.String) return false;
            var text = reader.Text;
            bool valid = Utf8Parser.TryParse(text, out first, out int length) && length == text.Length
                && _pageSize > 0 && first > 0 && first < count && first % _pageSize == 0
                && text.SequenceEqual(Encoding.ASCII.GetBytes(first.ToString(CultureInfo.InvariantCulture)));
            if (!valid) return false;
        }

        return true;
    }

    private static (byte[] Descriptors, int[] Starts) Render(McpServer server, Era era)
    {
        var tools = server.ToolList;
        var buffer = new ReplyBuffer();
        var starts = new int[tools.Count + 1];
        for (int i = 0; i < tools.Count; i++)
        {
            buffer.Append(era.DescriptorOf(tools[i]));
            buffer.Append((byte)',');
            starts[i + 1] = buffer.Length;
        }

        return (buffer.Bytes.ToArray(), starts);
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>Answers one of the lists (server/tools, server/resources, server/prompts). It is put together once; a page of it is one copy.</summary>
internal sealed class ListHandler : MethodHandler
{
    private readonly byte[] _method;
    private readonly byte[] _opening;
    private readonly Lazy<(byte[] Descriptors, int[] Starts)> _list;
    private readonly byte[] _tail;
    private readonly int _pageSize;

    /// <param name="method">The method.</param>
    /// <param name="property">The result's member that holds the list.</param>
    /// <param name="members">What is listed.</param>
    /// <param name="era">Whose descriptors are shown.</param>
    /// <param name="tail">What follows the list, from its comma on.</param>
    /// <param name="pageSize">How many members a page holds; 0 for all.</param>
    public ListHandler(string method, string property, IReadOnlyList<McpMember> members, Era era, byte[] tail, int pageSize)
    {
        _method = Encoding.ASCII.GetBytes(method);
        _opening = Encoding.ASCII.GetBytes($"\"{property}\":[");
        _list = new(() => Render(members, era));
        _tail = tail;
        _pageSize = pageSize;
    }

    public override ReadOnlySpan<byte> Method => _method;

    public override Outcome Handle(ref Request request)
    {
        var (descriptors, starts) = _list.Value;
        int count = starts.Length - 1;
        if (!TryReadCursor(request.Params, count, out int first)) return request.Fail(RpcError.InvalidParams("'cursor' is none of this list."));
        int end = _pageSize == 0 ? count : Math.Min(first + _pageSize, count);

        var reply = request.Reply;
        reply.BeginResult(request.Id, request.Era!.ResultOpening);
        reply.Append(_opening);

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

    /// <summary>A cursor is the number of the page's first member. Clients must not know that (server/utilities/pagination).</summary>
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

    private static (byte[] Descriptors, int[] Starts) Render(IReadOnlyList<McpMember> members, Era era)
    {
        var buffer = new ReplyBuffer();
        var starts = new int[members.Count + 1];
        for (int i = 0; i < members.Count; i++)
        {
            buffer.Append(era.DescriptorOf(members[i]));
            buffer.Append((byte)',');
            starts[i + 1] = buffer.Length;
        }

        return (buffer.Bytes.ToArray(), starts);
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>Answers one of the lists (server/tools, server/resources, server/prompts).</summary>
internal sealed class ListHandler : MethodHandler
{
    private readonly byte[] _method;
    private readonly byte[] _opening;
    private readonly McpServer _server;
    private readonly Era _era;
    private readonly Func<ServerModel, IReadOnlyList<McpMember>> _members;
    private readonly IReadOnlyList<McpMember> _first;
    private RenderedList? _rendered;

    /// <param name="method">The method.</param>
    /// <param name="property">The result's member that holds the list.</param>
    /// <param name="server">What is served.</param>
    /// <param name="members">What is listed.</param>
    /// <param name="era">Whose descriptors are shown.</param>
    public ListHandler(string method, string property, McpServer server, Func<ServerModel, IReadOnlyList<McpMember>> members, Era era)
    {
        _method = Encoding.ASCII.GetBytes(method);
        _opening = Encoding.ASCII.GetBytes($"\"{property}\":[");
        _server = server;
        _members = members;
        _era = era;
        _first = members(server.Model);
    }

    public override ReadOnlySpan<byte> Method => _method;

    private int PageSize => _server.Options.PageSize;

    public override Outcome Handle(ref Request request)
    {
        var model = _server.Model;
        var list = Rendered(_members(model));
        int[]? shown = model.Views?.Shown(list.Members, request.Sender);
        int count = shown?.Length ?? list.Members.Count;
        string stamp = shown is null ? list.Stamp : PageSize == 0 ? "" : list.StampOf(shown);
        if (CursorFault(request.Params, count, stamp, out int first) is { } fault) return request.Fail(RpcError.InvalidParams(fault));
        int end = PageSize == 0 ? count : Math.Min(first + PageSize, count);

        var reply = request.Reply;
        reply.BeginResult(request.Id, request.Era!.ResultOpening);
        reply.Append(_opening);
        list.Write(reply, shown, first, end);
        reply.Append((byte)']');
        if (end < count)
        {
            reply.Append(",\"nextCursor\":\""u8);
            reply.Append(Encoding.ASCII.GetBytes(Cursor(end, stamp)));
            reply.Append((byte)'"');
        }

        reply.Append(_era.ListTail(model));
        reply.EndResult();
        return Outcome.Answer;
    }

    private RenderedList Rendered(IReadOnlyList<McpMember> members)
    {
        var rendered = Volatile.Read(ref _rendered);
        if (rendered?.Members == members) return rendered;
        rendered = new RenderedList(members, _era, isFirst: members == _first);
        Volatile.Write(ref _rendered, rendered);
        return rendered;
    }

    /// <summary>
    /// A cursor is the number of the page's first member, and which list it is of where that may be another one later. Clients must not know that
    /// (server/utilities/pagination).
    /// </summary>
    private static string Cursor(int first, string stamp) =>
        stamp.Length == 0 ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}.{stamp}");

    /// <summary>What is wrong with the request's cursor, or null when nothing is.</summary>
    private string? CursorFault(ReadOnlySpan<byte> parameters, int count, string stamp, out int first)
    {
        const string None = "'cursor' is none of this list.";
        first = 0;
        var reader = new ParamsReader(parameters);
        while (reader.Next())
        {
            if (!reader.Is("cursor"u8) || reader.TokenType == JsonTokenType.Null) continue;
            if (reader.TokenType != JsonTokenType.String) return None;
            var text = reader.Text;
            if (PageSize == 0 || !Utf8Parser.TryParse(text, out first, out int length) || first <= 0 || first % PageSize != 0) return None;
            if (text.SequenceEqual(Encoding.ASCII.GetBytes(Cursor(first, stamp))) && first < count) return null;
            bool isOfAnother = length == text.Length ? stamp.Length > 0 : text[length] == '.';
            return isOfAnother ? "The list has changed since this cursor was given; list again from its start." : None;
        }

        return null;
    }
}

using System.Globalization;
using McpAttr.Catalog;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>A list as an era shows it, put together once: a page of it is one copy.</summary>
internal sealed class RenderedList
{
    private readonly byte[] _descriptors;
    private readonly int[] _starts;

    /// <param name="members">What is listed.</param>
    /// <param name="era">Whose descriptors are shown.</param>
    /// <param name="isFirst">It is the list that the server began with.</param>
    public RenderedList(IReadOnlyList<McpMember> members, Era era, bool isFirst)
    {
        Members = members;
        Stamp = isFirst ? "" : StampOf(null);
        var buffer = new ReplyBuffer();
        _starts = new int[members.Count + 1];
        for (int i = 0; i < members.Count; i++)
        {
            buffer.Append(era.DescriptorOf(members[i]));
            buffer.Append((byte)',');
            _starts[i + 1] = buffer.Length;
        }

        _descriptors = buffer.Bytes.ToArray();
    }

    public IReadOnlyList<McpMember> Members { get; }

    /// <summary>Tells this list from others of the same server, in its cursors.</summary>
    public string Stamp { get; }

    /// <summary>Tells a part of the list from other parts.</summary>
    /// <param name="shown">The places of the part's members, or null for all.</param>
    public string StampOf(int[]? shown)
    {
        // FNV-1a: the same on every instance that has the same members.
        uint hash = 2166136261;
        int count = shown?.Length ?? Members.Count;
        for (int i = 0; i < count; i++)
        {
            foreach (byte letter in Members[shown?[i] ?? i].Name) hash = (hash ^ letter) * 16777619;
            hash = (hash ^ ',') * 16777619;
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes members with commas between them.</summary>
    /// <param name="reply">Where.</param>
    /// <param name="shown">The places of those that may be shown, or null for all.</param>
    /// <param name="first">The first of those to be written.</param>
    /// <param name="end">The first of those that is not.</param>
    public void Write(ReplyBuffer reply, int[]? shown, int first, int end)
    {
        if (end <= first) return;
        if (shown is null) reply.Append(_descriptors.AsSpan(_starts[first].._starts[end]));
        else for (int i = first; i < end; i++) reply.Append(_descriptors.AsSpan(_starts[shown[i]].._starts[shown[i] + 1]));

        // Each descriptor has a comma behind it, which the last of a page leaves out.
        reply.Truncate(reply.Length - 1);
    }
}

using System.ComponentModel;
using McpAttr.Protocol;

namespace McpAttr.Calls;

/// <summary>Writes what completes a text.</summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/server/utilities/completion"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct McpCompletionWriter
{
    /// <summary>server/utilities/completion, "Completion Results".</summary>
    private const int MaxValues = 100;

    private readonly ReplyBuffer _reply;

    internal McpCompletionWriter(McpCall call) => _reply = call.BeginResult();

    /// <summary>Values, best first; null is none. No more of them are asked for than can be sent, and one.</summary>
    public void Values(IEnumerable<string>? values)
    {
        var sent = new List<string>();
        bool hasMore = false;
        foreach (string value in values ?? [])
        {
            hasMore = sent.Count == MaxValues;
            if (hasMore) break;
            sent.Add(value);
        }

        Write(sent, hasMore && values is IReadOnlyCollection<string> counted ? counted.Count : hasMore ? null : sent.Count, hasMore);
    }

    /// <summary>Values with what is known of the others; null is none.</summary>
    public void Result(McpCompletionResult? value)
    {
        if (value is null)
        {
            Values(null);
            return;
        }

        int count = Math.Min(value.Values.Count, MaxValues);
        var sent = new List<string>(count);
        for (int i = 0; i < count; i++) sent.Add(value.Values[i]);
        Write(sent, value.Total, value.HasMore || value.Values.Count > count || value.Total > count);
    }

    private void Write(List<string> values, int? total, bool hasMore)
    {
        _reply.Append("\"completion\":{\"values\":["u8);
        _reply.AppendItems(values, static (json, value) => json.WriteStringValue(value));
        _reply.Append((byte)']');
        if (total is { } known)
        {
            _reply.Append(",\"total\":"u8);
            _reply.Append(known);
        }

        _reply.Append(hasMore ? ",\"hasMore\":true}"u8 : ",\"hasMore\":false}"u8);
        _reply.EndResult();
    }
}

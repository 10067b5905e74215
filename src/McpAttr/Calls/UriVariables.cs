using System.Text;
using System.Text.Unicode;
using McpAttr.Protocol;

namespace McpAttr.Calls;

/// <summary>The variables that a template takes out of a URI, as the JSON object that the method's arguments are read from.</summary>
/// <param name="json">An empty buffer for the object.</param>
internal sealed class UriVariables(ReplyBuffer json)
{
    /// <summary>The first variable whose value is not text in percent-encoding, or null.</summary>
    public string? Undecodable { get; private set; }

    public void Clear()
    {
        json.Clear();
        Undecodable = null;
    }

    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> encoded)
    {
        byte[] value = new byte[encoded.Length];
        if (!UriSyntax.TryDecode(encoded, value, out int length) || !Utf8.IsValid(value.AsSpan(0, length)))
        {
            Undecodable ??= Encoding.UTF8.GetString(name);
            return;
        }

        json.Append(json.Length == 0 ? (byte)'{' : (byte)',');
        json.AppendString(name);
        json.Append((byte)':');
        json.AppendString(value.AsSpan(0, length));
    }

    public byte[] ToJson() => json.Length == 0 ? [] : [.. json.Bytes, (byte)'}'];
}

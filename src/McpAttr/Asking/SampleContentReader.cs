using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking;

/// <summary>Reads the content of a model's message: one block, or an array of them.</summary>
internal static class SampleContentReader
{
    /// <exception cref="McpAnswerException">There is a block of a kind that a model does not answer with.</exception>
    public static List<McpSampleContent> Read(ReadOnlySpan<byte> content)
    {
        if (content[0] == (byte)'{') return [ReadBlock(content)];
        var blocks = new List<McpSampleContent>();
        var items = new ItemsReader(content);
        while (items.NextObject(out var item)) blocks.Add(ReadBlock(item));
        return blocks;
    }

    private static McpSampleContent ReadBlock(ReadOnlySpan<byte> block)
    {
        string? type = null, text = null, mimeType = null, data = null, id = null, name = null, input = null;
        var reader = new ParamsReader(block);
        while (reader.Next())
        {
            if (reader.Is("input"u8) && reader.TokenType == JsonTokenType.StartObject) input = Encoding.UTF8.GetString(reader.Whole(block));
            else if (reader.TokenType != JsonTokenType.String) continue;
            else if (reader.Is("type"u8)) type = Encoding.UTF8.GetString(reader.Text);
            else if (reader.Is("text"u8)) text = Encoding.UTF8.GetString(reader.Text);
            else if (reader.Is("mimeType"u8)) mimeType = Encoding.UTF8.GetString(reader.Text);
            else if (reader.Is("data"u8)) data = Encoding.UTF8.GetString(reader.Text);
            else if (reader.Is("id"u8)) id = Encoding.UTF8.GetString(reader.Text);
            else if (reader.Is("name"u8)) name = Encoding.UTF8.GetString(reader.Text);
        }

        return type switch
        {
            "text" when text is not null => new McpSampleBlock(new McpText(text)),
            "image" when data is not null && mimeType is not null => new McpSampleBlock(new McpImage(Decode(data), mimeType)),
            "audio" when data is not null && mimeType is not null => new McpSampleBlock(new McpAudio(Decode(data), mimeType)),
            "tool_use" when id is not null && name is not null && input is not null => new McpToolUse(id, name, input),
            _ => throw new McpAnswerException($"The client's answer has a block that cannot be read, of type '{type}'."),
        };
    }

    private static byte[] Decode(string data)
    {
        try
        {
            return Convert.FromBase64String(data);
        }
        catch (FormatException)
        {
            throw new McpAnswerException("The client's answer has data that are no base64.");
        }
    }
}

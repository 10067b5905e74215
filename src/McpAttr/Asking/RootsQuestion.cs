using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking;

/// <summary>The folders that the client works in (client/roots).</summary>
internal sealed class RootsQuestion(string? key) : Question<IReadOnlyList<McpRoot>>(key, McpClientCapability.Roots)
{
    public override ReadOnlySpan<byte> Method => "roots/list"u8;

    public override void WriteParams(Utf8JsonWriter json, bool isSent)
    {
    }

    public override IReadOnlyList<McpRoot> Read(byte[] result)
    {
        var reader = new ParamsReader(result);
        while (reader.Next())
        {
            if (reader.Is("roots"u8) && reader.TokenType == JsonTokenType.StartArray) return ReadRoots(reader.Whole(result));
        }

        throw new McpAnswerException("The client's answer has no list of roots.");
    }

    private static List<McpRoot> ReadRoots(ReadOnlySpan<byte> array)
    {
        var roots = new List<McpRoot>();
        var items = new ItemsReader(array);
        while (items.NextObject(out var root))
        {
            string? uri = null, name = null;
            var members = new ParamsReader(root);
            while (members.Next())
            {
                if (members.TokenType != JsonTokenType.String) continue;
                if (members.Is("uri"u8)) uri = Encoding.UTF8.GetString(members.Text);
                else if (members.Is("name"u8)) name = Encoding.UTF8.GetString(members.Text);
            }

            roots.Add(new McpRoot(uri ?? throw new McpAnswerException("The client's answer has a root without a URI."), name));
        }

        return roots;
    }
}

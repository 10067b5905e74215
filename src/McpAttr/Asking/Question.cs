using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking;

/// <summary>Something that a client is asked while a call of it runs. How it gets there and back is the era's.</summary>
/// <param name="key">Names it among the questions of its call; null for a name by its place.</param>
/// <param name="needs">What the client must be able to do.</param>
internal abstract class Question(string? key, McpClientCapability needs)
{
    public string? Key => key;

    public McpClientCapability Needs => needs;

    /// <summary>The method, as both eras name it.</summary>
    public abstract ReadOnlySpan<byte> Method { get; }

    /// <summary>Writes the members of its <c>params</c>.</summary>
    /// <param name="json">Where to write; the object is open.</param>
    /// <param name="isSent">It is a request to the client, and no part of an answer.</param>
    /// <exception cref="ArgumentException">The user's question is not what a client may be asked.</exception>
    public abstract void WriteParams(Utf8JsonWriter json, bool isSent);

    /// <summary>The question as an object with <c>method</c> and <c>params</c>.</summary>
    /// <param name="writeParams">Writes the members of its <c>params</c>.</param>
    public byte[] ToRequest(Action<Utf8JsonWriter> writeParams)
    {
        var buffer = ReplyBuffer.Rent();
        buffer.Append("{\"method\":\""u8);
        buffer.Append(Method);
        buffer.Append("\",\"params\":"u8);
        var json = buffer.BeginJson();
        json.WriteStartObject();
        writeParams(json);
        json.WriteEndObject();
        json.Flush();
        buffer.Append((byte)'}');
        byte[] request = buffer.Bytes.ToArray();
        ReplyBuffer.Return(buffer);
        return request;
    }

    /// <summary>Finds what is wrong with an answer.</summary>
    /// <param name="result">The result object.</param>
    /// <exception cref="McpAnswerException">It is no answer to this question.</exception>
    public abstract void Check(byte[] result);
}

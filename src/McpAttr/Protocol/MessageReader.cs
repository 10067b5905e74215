using System.Text.Json;
using System.Text.Unicode;

namespace McpAttr.Protocol;

/// <summary>
/// Reads the envelope of a JSON-RPC message in one pass, whatever the order of its members. All of the message is checked to be
/// well-formed JSON in valid UTF-8, so what reads a slice of it later need not be.
/// </summary>
/// <remarks>
/// Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/basic"/> and
/// <see href="https://modelcontextprotocol.io/specification/2026-07-28/basic"/>.
/// </remarks>
internal static class MessageReader
{
    private const int JsonRpc = 1, Id = 2, Method = 4, Params = 8, Result = 16, Error = 32;
    private const int Name = 1, Arguments = 2, Meta = 4, Uri = 8, InputResponses = 1 << 13, RequestState = 1 << 14, Task = 1 << 15;

    /// <param name="utf8">One message, whole.</param>
    /// <param name="maxDepth">How deep it may be nested.</param>
    /// <param name="message">What it is, and where its parts are.</param>
    public static void Read(ReadOnlySpan<byte> utf8, int maxDepth, out Message message)
    {
        message = Message.Empty;

        // Utf8JsonReader does not look at the bytes inside of strings.
        if (!Utf8.IsValid(utf8))
        {
            message.Fault = RpcError.NotJson("The message is not valid UTF-8.");
            return;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadEnvelope(ref reader, ref message);
            }
            else if (reader.TokenType == JsonTokenType.StartArray)
            {
                message.Kind = MessageKind.Batch;
                reader.Skip();
            }
            else
            {
                message.Fault = RpcError.InvalidRequest("A message must be a JSON object.");
            }

            // Nothing may stand behind it.
            reader.Read();
        }
        catch (InvalidOperationException)
        {
            message.Fault = RpcError.NotJson("The message has a name that is not valid Unicode.");
            message.Kind = MessageKind.Invalid;
        }
        catch (JsonException exception)
        {
            // On an opening token the reader still counts the level outside of it.
            message.Fault = reader.CurrentDepth >= maxDepth - 1 && IsOpening(utf8, reader.BytesConsumed)
                ? RpcError.InvalidRequest($"The message is nested deeper than {maxDepth} levels.")
                : RpcError.NotJson($"The message is not valid JSON: {WithoutPosition(exception)} (byte {exception.BytePositionInLine}).");
            message.Kind = MessageKind.Invalid;
        }

        // Neither a notification nor a response is ever answered (JSON-RPC 2.0, section 4.1), not even a wrong one.
        if (message.Fault is not null && message.Kind is MessageKind.Request) message.Kind = MessageKind.Invalid;
    }

    private static void ReadEnvelope(ref Utf8JsonReader reader, ref Message message)
    {
        int seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int member = reader.Is("jsonrpc"u8) ? JsonRpc
                : reader.Is("id"u8) ? Id
                : reader.Is("method"u8) ? Method
                : reader.Is("params"u8) ? Params
                : reader.Is("result"u8) ? Result
                : reader.Is("error"u8) ? Error
                : 0;
            if ((seen & member) != 0) message.Fault ??= RpcError.InvalidRequest("The message has a member twice.");
            seen |= member;
            reader.Read();
            switch (member)
            {
                case JsonRpc:
                    if (reader.TokenType != JsonTokenType.String || !reader.Is("2.0"u8))
                        message.Fault ??= RpcError.InvalidRequest("'jsonrpc' must be \"2.0\".");
                    break;
                case Id:
                    ReadId(ref reader, ref message);
                    break;
                case Method:
                    if (reader.TokenType == JsonTokenType.String) message.Method = reader.Text();
                    else message.Fault ??= RpcError.InvalidRequest("'method' must be a string.");
                    break;
                case Params:
                    if (reader.TokenType == JsonTokenType.StartObject) ReadParams(ref reader, ref message);
                    else message.Fault ??= RpcError.InvalidParams("'params' must be an object.");
                    break;
                case Result when reader.TokenType == JsonTokenType.StartObject:
                    message.Result = reader.SkipObject();
                    break;
                case Error when reader.TokenType == JsonTokenType.StartObject:
                    message.Error = reader.SkipObject();
                    break;
            }

            reader.Skip();
        }

        bool response = (seen & (Result | Error)) != 0 && !message.Method.Exists;
        message.Kind = response ? MessageKind.Response
            : (seen & Id) != 0 ? MessageKind.Request
            : message.Method.Exists ? MessageKind.Notification
            : MessageKind.Invalid;
        if ((seen & JsonRpc) == 0) message.Fault ??= RpcError.InvalidRequest("'jsonrpc' is missing; it must be \"2.0\".");
        if (!response && (seen & Method) == 0) message.Fault ??= RpcError.InvalidRequest("'method' is missing.");
    }

    private static void ReadId(ref Utf8JsonReader reader, ref Message message)
    {
        // basic/index: a string or an integer, never null.
        if (reader.TokenType is JsonTokenType.String || (reader.TokenType is JsonTokenType.Number && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0))
            message.Id = reader.Token();
        else
            message.Fault ??= RpcError.InvalidRequest("'id' must be a string or an integer.");
    }

    private static void ReadParams(ref Utf8JsonReader reader, ref Message message)
    {
        int start = (int)reader.TokenStartIndex;
        int seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int member = reader.Is("name"u8) ? Name
                : reader.Is("arguments"u8) ? Arguments
                : reader.Is("_meta"u8) ? Meta
                : MemberOfHandlers(ref reader);
            if ((seen & member) != 0) message.Fault ??= RpcError.InvalidParams("'params' has a member twice.");
            seen |= member;
            reader.Read();
            switch (member)
            {
                case Name when reader.TokenType == JsonTokenType.String:
                    message.Name = reader.Text();
                    break;
                case Uri when reader.TokenType == JsonTokenType.String:
                    message.Uri = reader.Text();
                    break;
                case Arguments when reader.TokenType == JsonTokenType.StartObject:
                    message.Arguments = reader.SkipObject();
                    break;
                case Arguments:
                    message.ArgumentsAreNoObject = reader.TokenType != JsonTokenType.Null;
                    break;
                case InputResponses or RequestState:
                    message.IsRetry = true;
                    break;
                case Task:
                    message.WantsTask = reader.TokenType != JsonTokenType.Null;
                    break;
                case Meta:
                    if (reader.TokenType == JsonTokenType.StartObject) RequestMetaReader.Read(ref reader, ref message);
                    else message.Fault ??= RpcError.InvalidParams("'_meta' must be an object.");
                    break;
            }

            reader.Skip();
        }

        message.Params = new JsonSlice(start, (int)reader.BytesConsumed - start);
    }

    /// <summary>The members that handlers read when they know their method. None may come twice: one reader would take the first, another the last.</summary>
    private static int MemberOfHandlers(ref Utf8JsonReader reader) =>
        reader.Is("uri"u8) ? Uri
        : reader.Is("cursor"u8) ? 1 << 4
        : reader.Is("level"u8) ? 1 << 5
        : reader.Is("ref"u8) ? 1 << 6
        : reader.Is("argument"u8) ? 1 << 7
        : reader.Is("context"u8) ? 1 << 8
        : reader.Is("requestId"u8) ? 1 << 9
        : reader.Is("protocolVersion"u8) ? 1 << 10
        : reader.Is("clientInfo"u8) ? 1 << 11
        : reader.Is("notifications"u8) ? 1 << 12
        : reader.Is("inputResponses"u8) ? InputResponses
        : reader.Is("requestState"u8) ? RequestState
        : reader.Is("task"u8) ? Task
        : reader.Is("taskId"u8) ? 1 << 16
        : 0;

    private static bool IsOpening(ReadOnlySpan<byte> utf8, long position)
    {
        var rest = utf8[(int)position..].TrimStart(" \t\r\n,:"u8);
        return !rest.IsEmpty && rest[0] is (byte)'{' or (byte)'[';
    }

    /// <summary>The reader's own words end with a position that counts lines; a message has one line only.</summary>
    private static string WithoutPosition(JsonException exception)
    {
        int end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }
}

using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Diagnostics;

/// <summary>The error that an answer is.</summary>
internal readonly record struct AnswerFault(int Code, string Message)
{
    /// <summary>
    /// What a client did wrong is no fault of the server's (the conventions' note on <c>rpc.response.status_code</c> of servers, which lists
    /// these codes).
    /// </summary>
    public bool IsOfClient => Code is RpcError.ParseErrorCode or RpcError.InvalidRequestCode or RpcError.MethodNotFoundCode or RpcError.InvalidParamsCode
        or RpcError.ResourceNotFoundCode;

    /// <summary>Reads the beginning of an answer of ours: behind the id comes either the result or the error.</summary>
    public static AnswerFault? Of(ReadOnlySpan<byte> answer)
    {
        if (answer.IsEmpty) return null;
        var reader = new Utf8JsonReader(answer);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("result"u8)) return null;
            bool isError = reader.ValueTextEquals("error"u8);
            reader.Read();
            if (isError) return Read(ref reader);
        }

        return null;
    }

    private static AnswerFault Read(ref Utf8JsonReader reader)
    {
        var fault = new AnswerFault(0, "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isCode = reader.ValueTextEquals("code"u8);
            bool isMessage = reader.ValueTextEquals("message"u8);
            reader.Read();
            if (isCode) fault = fault with { Code = reader.GetInt32() };
            else if (isMessage) fault = fault with { Message = reader.GetString()! };
            else reader.Skip();
        }

        return fault;
    }
}

using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking;

/// <summary>The two members of an <c>ElicitResult</c>.</summary>
/// <param name="action">What the person did.</param>
/// <param name="content">The form as an object, or nothing.</param>
internal readonly ref struct ElicitAnswer(McpElicitAction action, ReadOnlySpan<byte> content)
{
    public McpElicitAction Action { get; } = action;

    public ReadOnlySpan<byte> Content { get; } = content;

    /// <exception cref="McpAnswerException">It is none.</exception>
    public static ElicitAnswer Read(byte[] result)
    {
        McpElicitAction? action = null;
        ReadOnlySpan<byte> content = default;
        var reader = new ParamsReader(result);
        while (reader.Next())
        {
            if (reader.Is("action"u8) && reader.TokenType == JsonTokenType.String) action = Parse(reader.Text);
            else if (reader.Is("content"u8) && reader.TokenType == JsonTokenType.StartObject) content = reader.Whole(result);
        }

        return action is { } known ? new(known, content) : throw new McpAnswerException("The client's answer says neither accept nor decline nor cancel.");
    }

    private static McpElicitAction? Parse(ReadOnlySpan<byte> action) =>
        action.SequenceEqual("accept"u8) ? McpElicitAction.Accept
        : action.SequenceEqual("decline"u8) ? McpElicitAction.Decline
        : action.SequenceEqual("cancel"u8) ? McpElicitAction.Cancel
        : null;
}

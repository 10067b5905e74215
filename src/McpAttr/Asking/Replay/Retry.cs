using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking.Replay;

/// <summary>What a request that is sent again has beside the parameters of before.</summary>
internal static class Retry
{
    /// <param name="parameters">The request's <c>params</c>, or nothing when it is not sent again.</param>
    public static (string? State, Dictionary<string, byte[]> Responses) Read(byte[] parameters)
    {
        string? state = null;
        var responses = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var reader = new ParamsReader(parameters);
        while (reader.Next())
        {
            if (reader.Is("requestState"u8) && reader.TokenType == JsonTokenType.String)
            {
                state = Encoding.UTF8.GetString(reader.Text);
            }
            else if (reader.Is("inputResponses"u8) && reader.TokenType == JsonTokenType.StartObject)
            {
                var all = reader.Whole(parameters);
                var members = new ParamsReader(all);
                while (members.Next())
                {
                    string key = Encoding.UTF8.GetString(members.Name);
                    responses[key] = (members.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? members.Whole(all) : "{}"u8).ToArray();
                }
            }
        }

        return (state, responses);
    }
}

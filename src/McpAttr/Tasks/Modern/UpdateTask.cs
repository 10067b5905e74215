using System.Text;
using System.Text.Json;
using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Tasks.Modern;

/// <summary>SEP-2663, "Task Update Requests": takes answers to open questions; what answers none is ignored.</summary>
internal sealed class UpdateTask(ModernTasks dialect) : TaskMethod<bool>("tasks/update", dialect)
{
    protected override async ValueTask<bool> AnswerAsync(McpCall call)
    {
        var responses = Read(call.Arguments);
        var task = await Board.RequireAsync(call.Subject, call).ConfigureAwait(false);
        foreach (var input in task.Inputs)
        {
            if (input.IsOpen && responses.TryGetValue(input.Key, out byte[]? response)) Check(task.Id, input.Key, response);
        }

        return await Board.ChangeAsync(
            task.Id,
            task => task.Close(input => responses.TryGetValue(input.Key, out byte[]? response) ? input with { Answer = response } : input),
            call.CancellationToken).ConfigureAwait(false);
    }

    protected override void Write(McpCall call, bool value) => call.BeginResult().EndEmptyResult();

    /// <summary>The process that runs the task knows what an answer must look like; where it is another one, the method finds out.</summary>
    private void Check(string id, string key, byte[] response)
    {
        try
        {
            if (response.Length == 0) throw new McpAnswerException("It must be an object.");
            Board.RunOf(id)?.Check(key, response);
        }
        catch (McpAnswerException exception)
        {
            throw new CallRefusal(RpcError.InvalidParams($"'inputResponses' has no good answer to '{key}'. {exception.Message}"));
        }
    }

    /// <returns>The responses by their keys; nothing stands for one that is no object.</returns>
    private static Dictionary<string, byte[]> Read(ReadOnlySpan<byte> parameters)
    {
        var reader = new ParamsReader(parameters);
        while (reader.Next())
        {
            if (!reader.Is("inputResponses"u8) || reader.TokenType != JsonTokenType.StartObject) continue;
            var responses = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var all = reader.Whole(parameters);
            var members = new ParamsReader(all);
            while (members.Next())
            {
                string key = Encoding.UTF8.GetString(members.Name);
                responses[key] = members.TokenType == JsonTokenType.StartObject ? members.Whole(all).ToArray() : [];
            }

            return responses;
        }

        throw new CallRefusal(RpcError.InvalidParams("'inputResponses' must be an object."));
    }
}

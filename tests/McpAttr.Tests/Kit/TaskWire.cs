using System.Text.Json;

namespace McpAttr.Tests.Kit;

/// <summary>What tests say about tasks over a connection, in either era.</summary>
internal static class TaskWire
{
    public const string Capabilities = """{"elicitation":{"form":{}},"extensions":{"io.modelcontextprotocol/tasks":{}}}""";

    private const string Meta =
        "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":" + Capabilities + "}";

    public static string Modern(int id, string method, string members) => Rpc.Request(id, method, $"{members},{Meta}");

    public static string Modern(int id, string method, string taskId, string more) => Modern(id, method, $"\"taskId\":\"{taskId}\"{more}");

    public static string ModernCall(int id, string tool, string more = "") => Modern(id, "tools/call", $"\"name\":\"{tool}\"{more}");

    public static string Legacy(int id, string method, string taskId) => Rpc.Request(id, method, $"\"taskId\":\"{taskId}\"");

    public static string LegacyCall(int id, string tool, string task = "{}") => Rpc.Request(id, "tools/call", $"\"name\":\"{tool}\",\"task\":{task}");

    /// <summary>The result of an answer.</summary>
    public static JsonElement Result(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty("result", out var result) ? result.Clone() : throw new Xunit.Sdk.XunitException($"This is no result: {answer}");
    }

    public static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;

    /// <summary>Calls a tool as a task.</summary>
    /// <returns>The task's id.</returns>
    public static string Start(this LoopFixture server, int id, string tool) => Result(server.Reply(ModernCall(id, tool))).Text("taskId");

    /// <summary>Calls a tool as a task.</summary>
    /// <returns>The task's id.</returns>
    public static string StartLegacy(this LoopFixture server, int id, string tool, string task = "{}") =>
        Result(server.Reply(LegacyCall(id, tool, task))).GetProperty("task").Text("taskId");

    /// <summary>Sends a request and receives its answer; notifications before it are left out.</summary>
    public static string Reply(this LoopFixture server, string line)
    {
        server.Channel.Send(line);
        string answer;
        do answer = server.Channel.Receive();
        while (answer.StartsWith("{\"jsonrpc\":\"2.0\",\"method\":", StringComparison.Ordinal));
        return answer;
    }

    public static JsonElement Get(this LoopFixture server, int id, string taskId) => Result(server.Reply(Modern(id, "tasks/get", taskId, "")));

    /// <summary>Listens until a task has a status.</summary>
    /// <returns>The task.</returns>
    public static JsonElement Until(this LoopFixture server, int id, string taskId, string status)
    {
        server.Channel.Send(Modern(id, "subscriptions/listen", $"\"notifications\":{{\"taskIds\":[\"{taskId}\"]}}"));
        while (true)
        {
            string line = server.Channel.Receive();
            if (!line.StartsWith("{\"jsonrpc\":\"2.0\",\"method\":", StringComparison.Ordinal)) Assert.Fail($"The task did not become {status}, but: {server.Get(id + 1000, taskId)}\n{string.Join('\n', server.Log)}");
            using var message = JsonDocument.Parse(line);
            if (message.RootElement.GetProperty("method").GetString() != "notifications/tasks") continue;
            var task = message.RootElement.GetProperty("params").Clone();
            if (task.Text("status") != status) continue;
            if (status is "working" or "input_required")
            {
                server.Channel.Send(Rpc.Cancel(id));
                return task;
            }

            // The end of the request, and of its subscription.
            Assert.Contains("\"result\":", server.Channel.Receive(), StringComparison.Ordinal);
            Assert.Contains("notifications/cancelled", server.Channel.Receive(), StringComparison.Ordinal);
            return task;
        }
    }
}

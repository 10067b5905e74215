using System.Text;
using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Asking;

/// <summary>What the client's model is to answer (client/sampling).</summary>
internal sealed class SampleQuestion(string? key, McpSampleRequest request)
    : Question<McpSampleResult>(key, NeedsOf(request))
{
    public override ReadOnlySpan<byte> Method => "sampling/createMessage"u8;

    public override void WriteParams(Utf8JsonWriter json, bool isSent)
    {
        SampleRules.Check(request);
        json.WriteStartArray("messages"u8);
        foreach (var message in request.Messages) message.Write(json);
        json.WriteEndArray();
        WritePreferences(json);
        if (request.SystemPrompt is { } systemPrompt) json.WriteString("systemPrompt"u8, systemPrompt);
        if (request.IncludeContext is { } context)
            json.WriteString("includeContext"u8, context switch { McpSampleContext.ThisServer => "thisServer"u8, McpSampleContext.AllServers => "allServers"u8, _ => "none"u8 });
        if (request.Temperature is { } temperature) json.WriteNumber("temperature"u8, temperature);
        json.WriteNumber("maxTokens"u8, request.MaxTokens);
        if (request.StopSequences.Count > 0)
        {
            json.WriteStartArray("stopSequences"u8);
            foreach (string text in request.StopSequences) json.WriteStringValue(text);
            json.WriteEndArray();
        }

        if (request.Metadata is { } metadata) json.WriteObject("metadata"u8, metadata);
        WriteTools(json);
    }

    private static McpClientCapability NeedsOf(McpSampleRequest request)
    {
        var needs = request.Tools.Count > 0 || request.ToolChoice is not null ? McpClientCapability.SamplingTools : McpClientCapability.Sampling;
        return request.IncludeContext is null or McpSampleContext.None ? needs : needs | McpClientCapability.SamplingContext;
    }

    public override McpSampleResult Read(byte[] result)
    {
        McpRole? role = null;
        string? model = null, stopReason = null;
        List<McpSampleContent>? content = null;
        var reader = new ParamsReader(result);
        while (reader.Next())
        {
            if (reader.Is("content"u8) && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) content = SampleContentReader.Read(reader.Whole(result));
            else if (reader.TokenType != JsonTokenType.String) continue;
            else if (reader.Is("role"u8)) role = reader.Text.SequenceEqual("assistant"u8) ? McpRole.Assistant : reader.Text.SequenceEqual("user"u8) ? McpRole.User : null;
            else if (reader.Is("model"u8)) model = Encoding.UTF8.GetString(reader.Text);
            else if (reader.Is("stopReason"u8)) stopReason = Encoding.UTF8.GetString(reader.Text);
        }

        return role is { } who && content is not null && model is not null
            ? new McpSampleResult(who, content, model, stopReason)
            : throw new McpAnswerException("The client's answer is no message of a model: it needs a role, content and a model.");
    }

    private void WritePreferences(Utf8JsonWriter json)
    {
        if (request.ModelHints.Count == 0 && (request.CostPriority ?? request.SpeedPriority ?? request.IntelligencePriority) is null) return;
        json.WriteStartObject("modelPreferences"u8);
        if (request.ModelHints.Count > 0)
        {
            json.WriteStartArray("hints"u8);
            foreach (string hint in request.ModelHints)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, hint);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (request.CostPriority is { } cost) json.WriteNumber("costPriority"u8, cost);
        if (request.SpeedPriority is { } speed) json.WriteNumber("speedPriority"u8, speed);
        if (request.IntelligencePriority is { } intelligence) json.WriteNumber("intelligencePriority"u8, intelligence);
        json.WriteEndObject();
    }

    private void WriteTools(Utf8JsonWriter json)
    {
        if (request.Tools.Count > 0)
        {
            json.WriteStartArray("tools"u8);
            foreach (var tool in request.Tools)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, tool.Name);
                if (tool.Description is not null) json.WriteString("description"u8, tool.Description);
                json.WriteObject("inputSchema"u8, tool.InputSchema);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (request.ToolChoice is not { } choice) return;
        json.WriteStartObject("toolChoice"u8);
        json.WriteString("mode"u8, choice switch { McpToolChoice.Required => "required"u8, McpToolChoice.None => "none"u8, _ => "auto"u8 });
        json.WriteEndObject();
    }
}

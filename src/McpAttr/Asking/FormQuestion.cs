using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Asking;

/// <summary>A form for a person (client/elicitation, "Form Mode").</summary>
internal sealed class FormQuestion<T>(string? key, string message, McpForm<T> form) : Question<McpElicitResult<T>>(key, McpClientCapability.Elicitation)
    where T : class
{
    public override ReadOnlySpan<byte> Method => "elicitation/create"u8;

    // Without a mode it is a form; revisions before 2025-11-25 know no mode.
    public override void WriteParams(Utf8JsonWriter json, bool isSent)
    {
        json.WriteString("message"u8, message);
        json.WritePropertyName("requestedSchema"u8);
        json.WriteRawValue(form.Schema, skipInputValidation: true);
    }

    public override McpElicitResult<T> Read(byte[] result)
    {
        var answer = ElicitAnswer.Read(result);
        if (answer.Action != McpElicitAction.Accept) return new(answer.Action, null);
        if (answer.Content.IsEmpty) throw new McpAnswerException("The client's answer says accept, but has no content.");

        var reader = McpJsonReader.ForArguments(answer.Content);
        var content = form.Read(ref reader);
        return reader.HasFaults
            ? throw new McpAnswerException("The client's answer does not fit the form:" + ArgumentFaults.List(in reader, form.Schema, form.Secrets))
            : new(McpElicitAction.Accept, content);
    }
}

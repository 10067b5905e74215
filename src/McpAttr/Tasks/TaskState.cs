using System.Globalization;
using System.Text;
using System.Text.Json;
using McpAttr.Asking;
using McpAttr.Protocol;

namespace McpAttr.Tasks;

/// <summary>All that is known of a task. It travels through the store, so it says nothing that only one process understands.</summary>
internal sealed record TaskState
{
    public required string Id { get; init; }

    public required string Owner { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public required TimeSpan TimeToLive { get; init; }

    public required TimeSpan PollInterval { get; init; }

    public long Version { get; init; }

    public TaskPhase Phase { get; init; }

    /// <summary>What a person may be told of the phase, or null.</summary>
    public string? Message { get; init; }

    /// <summary>What the client was asked, in its order.</summary>
    public TaskInput[] Inputs { get; init; } = [];

    /// <summary>The result or the error as a JSON object, or nothing.</summary>
    public byte[] Outcome { get; init; } = [];

    /// <summary>The result says that something went wrong.</summary>
    public bool IsError { get; init; }

    public bool HasEnded => Phase > TaskPhase.InputRequired;

    /// <summary>The same task with other questions.</summary>
    public TaskState With(TaskInput[] inputs) =>
        this with { Inputs = inputs, Phase = Array.Exists(inputs, static input => input.IsOpen) ? TaskPhase.InputRequired : TaskPhase.Working };

    /// <summary>The same task with some of its open questions closed; null when none of them is open.</summary>
    /// <param name="close">Closes a question, or gives it back as it is.</param>
    public TaskState? Close(Func<TaskInput, TaskInput> close)
    {
        var inputs = Array.ConvertAll(Inputs, input => input.IsOpen ? close(input) : input);
        return HasEnded || inputs.AsSpan().SequenceEqual(Inputs) ? null : With(inputs);
    }

    /// <summary>The same task at its end. What was asked is not of interest any more.</summary>
    public TaskState End(TaskPhase phase, string? message) => this with { Phase = phase, Message = message, Inputs = [] };

    public McpStoredTask ToStored()
    {
        var buffer = new ReplyBuffer();
        var json = buffer.BeginJson();
        json.WriteStartObject();
        json.WriteNumber("phase"u8, (int)Phase);
        json.WriteNumber("created"u8, Created.UtcTicks);
        json.WriteNumber("updated"u8, Updated.UtcTicks);
        json.WriteNumber("ttl"u8, TimeToLive.Ticks);
        json.WriteNumber("poll"u8, PollInterval.Ticks);
        if (Message is not null) json.WriteString("message"u8, Message);
        json.WriteBoolean("isError"u8, IsError);
        if (Outcome.Length > 0) WriteRaw(json, "outcome"u8, Outcome);
        json.WriteStartArray("inputs"u8);
        foreach (var input in Inputs)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, input.Key);
            WriteRaw(json, "request"u8, input.Request);
            if (input.Answer is { } answer) WriteRaw(json, "answer"u8, answer);
            if (input.Refusal is { } refusal) json.WriteString("refusal"u8, refusal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return new McpStoredTask(Id, Owner, Version, Created + TimeToLive, buffer.Bytes.ToArray());
    }

    public static TaskState Of(McpStoredTask stored)
    {
        var utf8 = stored.Content.Span;
        long created = 0, updated = 0, timeToLive = 0, pollInterval = 0;
        var phase = TaskPhase.Working;
        string? message = null;
        bool isError = false;
        byte[] outcome = [];
        TaskInput[] inputs = [];
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            if (reader.Is("phase"u8)) phase = (TaskPhase)Number(ref reader, utf8);
            else if (reader.Is("created"u8)) created = Number(ref reader, utf8);
            else if (reader.Is("updated"u8)) updated = Number(ref reader, utf8);
            else if (reader.Is("ttl"u8)) timeToLive = Number(ref reader, utf8);
            else if (reader.Is("poll"u8)) pollInterval = Number(ref reader, utf8);
            else if (reader.Is("message"u8)) message = Encoding.UTF8.GetString(reader.Text);
            else if (reader.Is("isError"u8)) isError = reader.TokenType == JsonTokenType.True;
            else if (reader.Is("outcome"u8)) outcome = reader.Whole(utf8).ToArray();
            else if (reader.Is("inputs"u8)) inputs = ReadInputs(reader.Whole(utf8));
        }

        return new TaskState
        {
            Id = stored.Id,
            Owner = stored.Owner,
            Version = stored.Version,
            Phase = phase,
            Created = new DateTimeOffset(created, TimeSpan.Zero),
            Updated = new DateTimeOffset(updated, TimeSpan.Zero),
            TimeToLive = new TimeSpan(timeToLive),
            PollInterval = new TimeSpan(pollInterval),
            Message = message,
            IsError = isError,
            Outcome = outcome,
            Inputs = inputs,
        };
    }

    private static TaskInput[] ReadInputs(ReadOnlySpan<byte> utf8)
    {
        var inputs = new List<TaskInput>();
        var items = new ItemsReader(utf8);
        while (items.NextObject(out var item))
        {
            string key = "";
            string? refusal = null;
            byte[] request = [];
            byte[]? answer = null;
            var reader = new ParamsReader(item);
            while (reader.Next())
            {
                if (reader.Is("key"u8)) key = Encoding.UTF8.GetString(reader.Text);
                else if (reader.Is("request"u8)) request = reader.Whole(item).ToArray();
                else if (reader.Is("answer"u8)) answer = reader.Whole(item).ToArray();
                else if (reader.Is("refusal"u8)) refusal = Encoding.UTF8.GetString(reader.Text);
            }

            inputs.Add(new TaskInput(key, request) { Answer = answer, Refusal = refusal });
        }

        return [.. inputs];
    }

    private static void WriteRaw(Utf8JsonWriter json, ReadOnlySpan<byte> name, byte[] value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }

    private static long Number(ref ParamsReader reader, ReadOnlySpan<byte> utf8) => long.Parse(reader.Token(utf8), CultureInfo.InvariantCulture);
}

namespace McpAttr.Asking;

/// <summary>What a request for a message must keep before it is sent (client/sampling, "Message Content Constraints").</summary>
internal static class SampleRules
{
    /// <exception cref="ArgumentException">It does not keep them; the message says what to do.</exception>
    public static void Check(McpSampleRequest request)
    {
        if (request.Messages.Count == 0) throw new ArgumentException("A model needs at least one message.");
        if (request.MaxTokens < 1) throw new ArgumentException($"MaxTokens must be 1 or more, and is {request.MaxTokens}.");
        CheckPriority(request.CostPriority, nameof(request.CostPriority));
        CheckPriority(request.SpeedPriority, nameof(request.SpeedPriority));
        CheckPriority(request.IntelligencePriority, nameof(request.IntelligencePriority));
        if (request.Temperature is { } temperature && !double.IsFinite(temperature)) throw new ArgumentException("Temperature must be a finite number.");

        HashSet<string> open = [];
        foreach (var message in request.Messages)
        {
            if (message.Content.Count == 0) throw new ArgumentException("A message needs at least one block of content.");
            CheckResults(message, open);
            open = UsesOf(message);
        }

        if (open.Count > 0) throw new ArgumentException($"The last message uses tools whose results are missing: {string.Join(", ", open)}.");
    }

    private static void CheckPriority(double? value, string name)
    {
        if (value is not (null or (>= 0 and <= 1))) throw new ArgumentException($"{name} must be from 0 to 1, and is {value}.");
    }

    /// <summary>Uses of tools are followed by one message of the user's with their results, and results stand nowhere else.</summary>
    private static void CheckResults(McpSampleMessage message, HashSet<string> open)
    {
        var results = message.Content.OfType<McpToolUseResult>().Select(static result => result.ToolUseId).ToList();
        if (open.Count == 0 && results.Count == 0) return;
        if (message.Role != McpRole.User || results.Count != message.Content.Count)
            throw new ArgumentException("Uses of tools must be followed by a message of the user's with their results and nothing else.");
        if (!open.SetEquals(results) || results.Count != open.Count)
            throw new ArgumentException($"The results are of {string.Join(", ", results)}, and must be of the uses before them: {string.Join(", ", open)}.");
    }

    private static HashSet<string> UsesOf(McpSampleMessage message)
    {
        HashSet<string> uses = [];
        foreach (var use in message.Content.OfType<McpToolUse>())
        {
            if (message.Role != McpRole.Assistant) throw new ArgumentException("Only the assistant uses tools.");
            if (!uses.Add(use.Id)) throw new ArgumentException($"Two uses of tools have the id '{use.Id}'.");
        }

        return uses;
    }
}

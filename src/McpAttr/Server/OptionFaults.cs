namespace McpAttr.Server;

/// <summary>What is wrong with options, each fault a sentence that says what to do.</summary>
internal static class OptionFaults
{
    private const int SmallestMessage = 1024;
    private const int ShallowestDepth = 8;
    private const int ShortestKey = 32;

    public static List<string> Of(McpServerOptions options)
    {
        var faults = new List<string>();
        void AtLeast(string name, int value, int least)
        {
            if (value < least) faults.Add($"{name} must be {least} or more, and is {value}.");
        }

        AtLeast(nameof(options.PageSize), options.PageSize, 0);
        AtLeast(nameof(options.MaxMessageBytes), options.MaxMessageBytes, SmallestMessage);
        AtLeast(nameof(options.MaxResponseBytes), options.MaxResponseBytes, SmallestMessage);
        if (options.MaxDepth is < ShallowestDepth or > McpServerOptions.DeepestDepth)
            faults.Add($"{nameof(options.MaxDepth)} must be from {ShallowestDepth} to {McpServerOptions.DeepestDepth}, and is {options.MaxDepth}.");
        AtLeast(nameof(options.MaxRunningCalls), options.MaxRunningCalls, 1);
        AtLeast(nameof(options.MaxQueuedCalls), options.MaxQueuedCalls, 0);
        AtLeast(nameof(options.MaxProgressPerSecond), options.MaxProgressPerSecond, 1);
        AtLeast(nameof(options.MaxSubscriptions), options.MaxSubscriptions, 0);
        if (options.ShutdownTimeout < TimeSpan.Zero || options.ShutdownTimeout > TimeSpan.FromMilliseconds(int.MaxValue))
            faults.Add($"{nameof(options.ShutdownTimeout)} must be from 0 to 24 days, and is {options.ShutdownTimeout}.");
        if (options.QuestionTimeout <= TimeSpan.Zero || options.QuestionTimeout > TimeSpan.FromMilliseconds(int.MaxValue))
            faults.Add($"{nameof(options.QuestionTimeout)} must be more than 0 and at most 24 days, and is {options.QuestionTimeout}.");
        AtLeast(nameof(options.MaxQuestions), options.MaxQuestions, 0);
        AtLeast(nameof(options.MaxQuestionsPerClient), options.MaxQuestionsPerClient, 0);
        for (int i = 0; i < options.RequestStateKeys.Count; i++)
        {
            if (options.RequestStateKeys[i] is not { Length: >= ShortestKey })
                faults.Add($"{nameof(options.RequestStateKeys)}[{i}] must be {ShortestKey} bytes or more, from a secure random number generator.");
        }

        if (options.CacheTimeToLive < TimeSpan.Zero)
            faults.Add($"{nameof(options.CacheTimeToLive)} must not be negative, and is {options.CacheTimeToLive}.");
        if (options.Log is null) faults.Add($"{nameof(options.Log)} must not be null.");
        if (options.TimeProvider is null) faults.Add($"{nameof(options.TimeProvider)} must not be null.");
        if (options.Limits is { } limits) faults.AddRange(limits.Faults(nameof(options.Limits)));
        if (options.OwnMemberLimits is { } own) faults.AddRange(own.Faults(nameof(options.MemberLimits)));
        if (options.OwnTasks is { } tasks) faults.AddRange(tasks.Faults(nameof(options.Tasks)));
        return faults;
    }
}

namespace McpAttr.Conformance.Server;

/// <summary>Tools that are tasks. The delays are those of the suite's fixtures: it must find the tasks running before they end.</summary>
internal static class TaskTools
{
    /// <summary>Takes its time.</summary>
    /// <param name="seconds">How long it takes.</param>
    /// <param name="label">What the result is called.</param>
    /// <param name="cancellationToken">Stops it.</param>
    [McpTool(Name = "slow_compute", ReadOnly = true, Task = McpTaskSupport.Optional)]
    public static async Task<string> Compute(int seconds, string label, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken);
        return $"{label}: computed in {seconds} s";
    }

    /// <summary>Fails after a while.</summary>
    [McpTool(Name = "failing_job", ReadOnly = true, Task = McpTaskSupport.Required)]
    public static async Task<string> Fail(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        throw new McpToolException("The job has failed.");
    }

    /// <summary>Breaks down.</summary>
    [McpTool(Name = "protocol_error_job", ReadOnly = true, Task = McpTaskSupport.Required)]
    public static async Task<string> BreakDown(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        throw new McpProtocolException("The machine that does the job is gone.");
    }

    /// <summary>Deletes a file when a person agrees.</summary>
    /// <param name="filename">The file.</param>
    /// <param name="context">Asks.</param>
    [McpTool(Name = "confirm_delete", Task = McpTaskSupport.Optional)]
    public static async Task<string> Delete(string filename, McpContext context)
    {
        var answer = await context.ElicitAsync<Deletion>($"Delete {filename}?");
        return answer.Content is { Confirm: true } ? $"{filename} was deleted." : $"{filename} was kept.";
    }

    /// <summary>Asks for two things at once.</summary>
    [McpTool(Name = "multi_input", ReadOnly = true, Task = McpTaskSupport.Required)]
    public static async Task<string> AskTwice(McpContext context)
    {
        var first = context.ElicitAsync<Person>("What is your first name?", key: "first");
        var last = context.ElicitAsync<Person>("What is your last name?", key: "last");
        return $"{(await first).Content?.Name} {(await last).Content?.Name}";
    }

    /// <summary>Asks for a name before it goes on as a task.</summary>
    [McpTool(Name = "test_tool_with_task", ReadOnly = true, Task = McpTaskSupport.Required)]
    public static async Task<string> GreetSlowly([McpElicit("What is your name?"), McpArgument(Name = "user_name")] McpElicitResult<Person> person, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        return $"Hello, {person.Content?.Name ?? "whoever you are"}!";
    }
}

using Microsoft.Extensions.Configuration;

namespace McpAttr.Hosting;

/// <summary>Reads the options of tasks from a section of the configuration.</summary>
internal static class TasksFromConfiguration
{
    private static readonly Dictionary<string, Action<McpTaskOptions, IConfigurationSection>> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(McpTaskOptions.DefaultTimeToLive)] = static (options, value) => options.DefaultTimeToLive = OptionsFromConfiguration.Time(value),
        [nameof(McpTaskOptions.MaxTimeToLive)] = static (options, value) => options.MaxTimeToLive = OptionsFromConfiguration.Time(value),
        [nameof(McpTaskOptions.PollInterval)] = static (options, value) => options.PollInterval = OptionsFromConfiguration.Time(value),
        [nameof(McpTaskOptions.MaxTasks)] = static (options, value) => options.MaxTasks = OptionsFromConfiguration.Integer(value),
        [nameof(McpTaskOptions.MaxRunningTasks)] = static (options, value) => options.MaxRunningTasks = OptionsFromConfiguration.Integer(value),
        [nameof(McpTaskOptions.MaxRunningTasksPerCaller)] = static (options, value) => options.MaxRunningTasksPerCaller = OptionsFromConfiguration.Integer(value),
    };

    /// <summary>The options that a configuration may set.</summary>
    public static IEnumerable<string> Names => Keys.Keys;

    public static void Read(McpTaskOptions options, IConfigurationSection section)
    {
        foreach (var value in section.GetChildren())
        {
            if (!Keys.TryGetValue(value.Key, out var set))
                throw new InvalidOperationException($"The configuration {value.Path} is no option of tasks; there are {string.Join(", ", Keys.Keys)}.");
            set(options, value);
        }
    }
}

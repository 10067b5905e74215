using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace McpAttr.Hosting;

/// <summary>Reads the options of one server from a section of the configuration, by a table instead of by reflection.</summary>
internal sealed class OptionsFromConfiguration(string server, IConfigurationSection section) : IConfigureNamedOptions<McpServerOptions>
{
    private static readonly Dictionary<string, Action<McpServerOptions, IConfigurationSection>> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(McpServerOptions.Name)] = static (options, value) => options.Name = value.Value,
        [nameof(McpServerOptions.Title)] = static (options, value) => options.Title = value.Value,
        [nameof(McpServerOptions.Version)] = static (options, value) => options.Version = value.Value,
        [nameof(McpServerOptions.Instructions)] = static (options, value) => options.Instructions = value.Value,
        [nameof(McpServerOptions.PageSize)] = static (options, value) => options.PageSize = Integer(value),
        [nameof(McpServerOptions.MaxMessageBytes)] = static (options, value) => options.MaxMessageBytes = Integer(value),
        [nameof(McpServerOptions.MaxResponseBytes)] = static (options, value) => options.MaxResponseBytes = Integer(value),
        [nameof(McpServerOptions.MaxDepth)] = static (options, value) => options.MaxDepth = Integer(value),
        [nameof(McpServerOptions.MaxRunningCalls)] = static (options, value) => options.MaxRunningCalls = Integer(value),
        [nameof(McpServerOptions.MaxQueuedCalls)] = static (options, value) => options.MaxQueuedCalls = Integer(value),
        [nameof(McpServerOptions.MaxProgressPerSecond)] = static (options, value) => options.MaxProgressPerSecond = Integer(value),
        [nameof(McpServerOptions.MaxSubscriptions)] = static (options, value) => options.MaxSubscriptions = Integer(value),
        [nameof(McpServerOptions.ChangingLists)] = static (options, value) => options.ChangingLists = Choice<McpLists>(value),
        [nameof(McpServerOptions.QuestionTimeout)] = static (options, value) => options.QuestionTimeout = Time(value),
        [nameof(McpServerOptions.MaxQuestions)] = static (options, value) => options.MaxQuestions = Integer(value),
        [nameof(McpServerOptions.MaxQuestionsPerClient)] = static (options, value) => options.MaxQuestionsPerClient = Integer(value),
        [nameof(McpServerOptions.RequestStateKeys)] = static (options, value) =>
        {
            foreach (var key in value.GetChildren()) options.RequestStateKeys.Add(Key(key));
        },
        [nameof(McpServerOptions.Tasks)] = static (options, value) => TasksFromConfiguration.Read(options.Tasks, value),
        [nameof(McpServerOptions.ShutdownTimeout)] = static (options, value) => options.ShutdownTimeout = Time(value),
        [nameof(McpServerOptions.CacheScope)] = static (options, value) => options.CacheScope = Choice<McpCacheScope>(value),
        [nameof(McpServerOptions.CacheTimeToLive)] = static (options, value) => options.CacheTimeToLive = Time(value),
        [nameof(McpServerOptions.ExceptionDetail)] = static (options, value) => options.ExceptionDetail = Choice<McpExceptionDetail>(value),
        [nameof(McpServerOptions.Limits)] = static (options, value) => options.Limits = LimitsFromConfiguration.Read(value),
        [nameof(McpServerOptions.MemberLimits)] = static (options, value) =>
        {
            foreach (var member in value.GetChildren()) options.MemberLimits[member.Key] = LimitsFromConfiguration.Read(member);
        },
    };

    /// <summary>The options that a configuration may set.</summary>
    public static IEnumerable<string> Names => Keys.Keys;

    public void Configure(McpServerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, McpServerOptions options)
    {
        if (name != server) return;
        foreach (var value in section.GetChildren())
        {
            if (!Keys.TryGetValue(value.Key, out var set))
                throw new InvalidOperationException($"The configuration {value.Path} is no option of an MCP server; there are {string.Join(", ", Keys.Keys.Order(StringComparer.Ordinal))}.");
            set(options, value);
        }
    }

    public static int Integer(IConfigurationSection value) =>
        int.TryParse(value.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : throw Unreadable(value, "an integer");

    public static TimeSpan Time(IConfigurationSection value) =>
        TimeSpan.TryParse(value.Value, CultureInfo.InvariantCulture, out var time) ? time : throw Unreadable(value, "a time such as 00:00:30");

    // A key must not be repeated in a message, so what is wrong is told without it.
    private static byte[] Key(IConfigurationSection value)
    {
        byte[] key = new byte[value.Value?.Length ?? 0];
        return Convert.TryFromBase64String(value.Value ?? "", key, out int length) && length > 0
            ? key[..length]
            : throw new InvalidOperationException($"The configuration {value.Path} must be a key in base64.");
    }

    private static T Choice<T>(IConfigurationSection value)
        where T : struct, Enum
        => Enum.TryParse(value.Value, ignoreCase: true, out T choice) ? choice : throw Unreadable(value, $"one of {string.Join(", ", Enum.GetNames<T>())}");

    private static InvalidOperationException Unreadable(IConfigurationSection value, string expected) =>
        new($"The configuration {value.Path} must be {expected}, and is '{value.Value}'.");
}

using Microsoft.Extensions.Configuration;

namespace McpAttr.Hosting;

/// <summary>Reads limits from a section of the configuration.</summary>
internal static class LimitsFromConfiguration
{
    private static readonly Dictionary<string, Func<McpLimits, IConfigurationSection, McpLimits>> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(McpLimits.Timeout)] = static (limits, value) => limits with { Timeout = OptionsFromConfiguration.Time(value) },
        [nameof(McpLimits.MaxResponseBytes)] = static (limits, value) => limits with { MaxResponseBytes = OptionsFromConfiguration.Integer(value) },
        [nameof(McpLimits.ConcurrentCalls)] = static (limits, value) => limits with { ConcurrentCalls = OptionsFromConfiguration.Integer(value) },
        [nameof(McpLimits.ConcurrentCallsPerCaller)] = static (limits, value) => limits with { ConcurrentCallsPerCaller = OptionsFromConfiguration.Integer(value) },
        [nameof(McpLimits.QueuedCalls)] = static (limits, value) => limits with { QueuedCalls = OptionsFromConfiguration.Integer(value) },
        [nameof(McpLimits.Calls)] = static (limits, value) => limits with { Calls = OptionsFromConfiguration.Integer(value) },
        [nameof(McpLimits.CallsPerCaller)] = static (limits, value) => limits with { CallsPerCaller = OptionsFromConfiguration.Integer(value) },
        [nameof(McpLimits.Per)] = static (limits, value) => limits with { Per = OptionsFromConfiguration.Time(value) },
    };

    /// <summary>The limits that a configuration may set.</summary>
    public static IEnumerable<string> Names => Keys.Keys;

    public static McpLimits Read(IConfigurationSection section)
    {
        var limits = new McpLimits();
        foreach (var value in section.GetChildren())
        {
            if (!Keys.TryGetValue(value.Key, out var set))
                throw new InvalidOperationException($"The configuration {value.Path} is no limit; there are {string.Join(", ", Keys.Keys)}.");
            limits = set(limits, value);
        }

        return limits;
    }
}

using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary><c>[McpLimits]</c> on a method, its classes and the assembly.</summary>
internal static class LimitParser
{
    private const long LongestTime = int.MaxValue;

    private static readonly (string Argument, string Property, int Least, bool IsTime)[] Known =
    [
        ("TimeoutSeconds", "Timeout", 1, true),
        ("MaxResponseBytes", "MaxResponseBytes", 1024, false),
        ("ConcurrentCalls", "ConcurrentCalls", 1, false),
        ("ConcurrentCallsPerCaller", "ConcurrentCallsPerCaller", 1, false),
        ("QueuedCalls", "QueuedCalls", 0, false),
        ("Calls", "Calls", 1, false),
        ("CallsPerCaller", "CallsPerCaller", 1, false),
        ("PerSeconds", "Per", 1, true),
    ];

    /// <summary>The limits, each once: the nearest attribute that sets it counts.</summary>
    public static IReadOnlyList<LimitModel> Parse(Declaration declaration)
    {
        var attributes = Surroundings.Of(declaration.Method)
            .Select(symbol => declaration.Types.Attribute(symbol, KnownTypeNames.McpLimitsAttribute))
            .OfType<AttributeData>()
            .Reverse()
            .ToList();
        var limits = new List<LimitModel>();
        foreach (var (argument, property, least, isTime) in Known)
        {
            if (attributes.Find(attribute => attribute.Named(argument) is not null) is not { } attribute)
            {
                continue;
            }

            var number = attribute.Named(argument) switch
            {
                double seconds => seconds > 0 && seconds <= LongestTime / 1000 ? (long)Math.Round(seconds * 1000) : 0,
                int count => count,
                _ => 0L,
            };
            if (number < least)
            {
                var range = isTime ? "at least a millisecond and at most 24 days" : $"{least} or more";
                declaration.Findings.Add(Rules.LimitIsOutOfRange, attribute, argument, range);
                continue;
            }

            limits.Add(new LimitModel(property, number, isTime));
        }

        return limits;
    }
}

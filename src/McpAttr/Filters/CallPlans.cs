using McpAttr.Catalog;
using McpAttr.Limits;

namespace McpAttr.Filters;

/// <summary>What is done around the calls of a server's members, made once. A server where nothing is has none of these.</summary>
internal sealed class CallPlans
{
    private readonly Dictionary<McpCallable, CallPlan> _plans = [];
    private readonly Dictionary<Type, IMcpFilter> _filters = [];
    private readonly McpServerOptions _options;

    private CallPlans(McpServerOptions options) => _options = options;

    /// <summary>The plans of all members that have one; null when none has.</summary>
    /// <exception cref="ArgumentException">The options name a member that does not exist, or a filter that runs around nothing.</exception>
    /// <exception cref="InvalidOperationException">A filter needs services, and there are none.</exception>
    public static CallPlans? Of(McpCatalog catalog, McpServerOptions options)
    {
        var plans = new CallPlans(options);
        IReadOnlyList<McpMember> members = [.. catalog.Tools, .. catalog.Resources, .. catalog.Prompts];
        plans.Check(members);
        foreach (var member in members)
        {
            if (plans.Plan(member) is { } plan) plans._plans.Add(member, plan);
        }

        return plans._plans.Count == 0 ? null : plans;
    }

    /// <summary>The plan of a member, or null.</summary>
    public CallPlan? Find(McpCallable member) => _plans.GetValueOrDefault(member);

    private void Check(IReadOnlyList<McpMember> members)
    {
        foreach (var filter in _options.Filters)
        {
            if (filter is not (IMcpFilter<McpToolInvocation> or IMcpFilter<McpResourceInvocation> or IMcpFilter<McpPromptInvocation>))
                throw new ArgumentException($"The filter {filter?.GetType().ToString() ?? "null"} runs around nothing: it must implement IMcpFilter<McpToolInvocation> or another IMcpFilter<...>.");
        }

        foreach (string name in _options.MemberLimits.Keys)
        {
            if (!members.Any(member => member.NameText == name))
                throw new ArgumentException($"MemberLimits names '{name}', and there is no tool, resource or prompt of that name.");
        }
    }

    private CallPlan? Plan(McpMember member)
    {
        _options.MemberLimits.TryGetValue(member.NameText, out var own);
        var limits = (own ?? new McpLimits()).Or(member.Limits).Or(_options.Limits);
        string name = $"{member.Kind.ToLowerInvariant()} '{member.NameText}'";
        var filters = new List<IMcpFilter>();
        if ((limits.Calls ?? limits.CallsPerCaller) is not null) filters.Add(new RateFilter(name, limits, _options.TimeProvider));
        if ((limits.ConcurrentCalls ?? limits.ConcurrentCallsPerCaller) is not null) filters.Add(new ConcurrencyFilter(name, limits));
        filters.AddRange(_options.Filters);
        foreach (var factory in member.Filters) filters.Add(Make(factory));

        var chain = member.Around(filters);
        return chain is null && limits.Timeout is null && limits.MaxResponseBytes is null
            ? null
            : new CallPlan(chain, limits.Timeout, Math.Min(limits.MaxResponseBytes ?? int.MaxValue, _options.MaxResponseBytes));
    }

    private IMcpFilter Make(McpFilterFactory factory)
    {
        if (!_filters.TryGetValue(factory.Type, out var filter)) _filters.Add(factory.Type, filter = factory.Create(_options.Services));
        return filter;
    }
}

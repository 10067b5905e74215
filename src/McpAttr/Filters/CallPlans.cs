using McpAttr.Catalog;
using McpAttr.Limits;

namespace McpAttr.Filters;

/// <summary>
/// What is done around the calls of a server's members, made once. A server where nothing is has none of these, and a native one does not
/// link them: only what is to be around calls makes them (<see cref="IAroundCalls"/>).
/// </summary>
internal sealed class CallPlans
{
    private readonly Dictionary<McpCallable, CallPlan> _plans = [];
    private readonly Dictionary<Type, IMcpFilter> _filters = [];
    private readonly McpServerOptions _options;

    public CallPlans(McpServerOptions options) => _options = options;

    /// <summary>The plans of all members that have one; null when none has.</summary>
    /// <exception cref="ArgumentException">The options name a member that does not exist, or a filter that runs around nothing.</exception>
    /// <exception cref="InvalidOperationException">A filter needs services, and there are none.</exception>
    public static CallPlans? Of(McpCatalog catalog, McpServerOptions options)
    {
        var around = (IAroundCalls?)options.OwnFilters ?? options.OwnMemberLimits ?? (IAroundCalls?)options.Limits;
        IReadOnlyList<McpMember> members = [.. catalog.Tools, .. catalog.Resources, .. catalog.Prompts];
        foreach (var member in members) around ??= (IAroundCalls?)member.Limits ?? (member.Filters is [var filter, ..] ? filter : null);
        return around?.Plans(options) is { } plans && plans.Fill(members) ? plans : null;
    }

    /// <summary>The plan of a member, or null.</summary>
    public CallPlan? Find(McpCallable member) => _plans.GetValueOrDefault(member);

    /// <returns>False when no member has a plan.</returns>
    private bool Fill(IReadOnlyList<McpMember> members)
    {
        _options.OwnFilters?.Check();
        _options.OwnMemberLimits?.Check(members);
        foreach (var member in members)
        {
            if (Of(member) is { } plan) _plans.Add(member, plan);
        }

        return _plans.Count > 0;
    }

    /// <summary>Makes the plan of a member; null when nothing is done around its calls.</summary>
    public CallPlan? Of(McpMember member)
    {
        var limits = (_options.OwnMemberLimits?.GetValueOrDefault(member.NameText) ?? new McpLimits()).Or(member.Limits).Or(_options.Limits);
        string name = $"{member.Kind.ToLowerInvariant()} '{member.NameText}'";
        var filters = new List<IMcpFilter>();
        if ((limits.Calls ?? limits.CallsPerCaller) is not null) filters.Add(new RateFilter(name, limits, _options.TimeProvider));
        if ((limits.ConcurrentCalls ?? limits.ConcurrentCallsPerCaller) is not null) filters.Add(new ConcurrencyFilter(name, limits));
        if (_options.OwnFilters is { } own) filters.AddRange(own);
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

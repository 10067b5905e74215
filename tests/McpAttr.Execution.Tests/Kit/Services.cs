using Corpus;

namespace McpAttr.Execution.Tests.Kit;

/// <summary>The services of a test's server: a provider without a container.</summary>
internal sealed class Services : IServiceProvider
{
    private readonly Dictionary<Type, object> _services = [];

    public Services()
    {
        Add(Traces);
        Add(Cancellation);
        Add<IClock>(new Clock());
    }

    public Traces Traces { get; } = new();

    public Cancellation Cancellation { get; } = new();

    public void Add<T>(T service)
        where T : class
        => _services.Add(typeof(T), service);

    public object? GetService(Type serviceType) => _services.GetValueOrDefault(serviceType);

    private sealed class Clock : IClock
    {
        public TimeOnly Now => new(14, 30);
    }
}

/// <summary>What the server's classes ask for in their constructors. A larger server would use a container.</summary>
internal sealed class Services(NoteStore store) : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType == typeof(NoteStore) ? store : null;
}

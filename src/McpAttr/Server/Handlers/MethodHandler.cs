namespace McpAttr.Server.Handlers;

/// <summary>What answers the requests of one method.</summary>
internal abstract class MethodHandler
{
    public abstract ReadOnlySpan<byte> Method { get; }

    public abstract Outcome Handle(ref Request request);

    public static NameTable<MethodHandler> Table(List<MethodHandler> handlers) =>
        new(handlers.ConvertAll(handler => (handler.Method.ToArray(), handler)));
}

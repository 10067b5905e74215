using System.Text;
using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tasks;

/// <summary>What a request about tasks runs: a call, because the store may take its time. Its subject is the id, its arguments are all of its <c>params</c>.</summary>
/// <typeparam name="TResult">What its answer is made of.</typeparam>
internal abstract class TaskMethod<TResult>(string name, TaskDialect dialect) : McpCallable, IResultWriter<TResult>
{
    private readonly byte[] _name = Encoding.ASCII.GetBytes(name);

    public sealed override ReadOnlySpan<byte> Name => _name;

    internal sealed override string Kind => "Request";

    protected TaskDialect Dialect => dialect;

    protected TaskBoard Board => dialect.Board;

    public sealed override void Invoke(McpCall call) => Pending<TResult>.Return(call, this, AnswerAsync(call));

    void IResultWriter<TResult>.Write(McpCall call, TResult value) => Write(call, value);

    /// <summary>Does what the request asks for.</summary>
    /// <exception cref="CallRefusal">It cannot be done.</exception>
    protected abstract ValueTask<TResult> AnswerAsync(McpCall call);

    /// <summary>Writes the answer.</summary>
    protected abstract void Write(McpCall call, TResult value);
}

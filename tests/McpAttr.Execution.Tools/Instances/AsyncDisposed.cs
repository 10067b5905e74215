using McpAttr;

namespace Corpus;

/// <summary>An object that is disposed asynchronously, although it could be disposed at once, too.</summary>
internal sealed class AsyncDisposed(Traces traces, McpContext context, CancellationToken cancellationToken) : IDisposable, IAsyncDisposable
{
    private readonly int _number = traces.Next();

    /// <summary>Uses the object.</summary>
    /// <param name="factor">What to multiply with.</param>
    [McpTool(Tags = ["services"])]
    public int Multiply(int factor)
    {
        traces.Add($"multiply {_number} in {context.RequestId}{(cancellationToken.CanBeCanceled ? "" : " without a token")}");
        return _number * factor;
    }

    /// <summary>Uses the object and then fails.</summary>
    [McpTool]
    public string MultiplyAndFail() => throw new McpToolException($"{_number} is too much");

    /// <summary>Uses the object only when its values are asked for.</summary>
    /// <param name="factors">What to multiply with.</param>
    [McpTool]
    public IEnumerable<int> MultiplyAll(int[] factors)
    {
        foreach (int factor in factors)
        {
            traces.Add($"multiply {_number}");
            yield return _number * factor;
        }
    }

    /// <summary>Uses the object before and after a wait.</summary>
    [McpTool]
    public async ValueTask MultiplyLater()
    {
        await Task.Yield();
        traces.Add($"multiply {_number}");
    }

    /// <inheritdoc/>
    public void Dispose() => traces.Add($"dispose {_number} at once");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        traces.Add($"dispose {_number}");
    }
}

using McpAttr;

namespace Corpus;

/// <summary>An object that is disposed.</summary>
internal sealed class Disposed : IDisposable
{
    private readonly Traces _traces;
    private readonly int _number;

    /// <summary>Takes a service.</summary>
    public Disposed(Traces traces)
    {
        _traces = traces;
        _number = traces.Next();
        traces.Add($"new {_number}");
    }

    /// <summary>Uses the object.</summary>
    [McpTool]
    public int Use()
    {
        _traces.Add($"use {_number}");
        return _number;
    }

    /// <summary>Uses the object and then fails.</summary>
    [McpTool]
    public void UseAndFail()
    {
        _traces.Add($"use {_number}");
        throw new McpToolException("used up");
    }

    /// <summary>Uses the object before and after a wait.</summary>
    [McpTool]
    public async Task<string> UseLater()
    {
        _traces.Add($"use {_number}");
        await Task.Yield();
        _traces.Add($"use {_number} again");
        return "used";
    }

    /// <summary>Uses the object, waits and then fails.</summary>
    [McpTool]
    public async Task UseAndFailLater()
    {
        await Task.Yield();
        _traces.Add($"use {_number}");
        throw new McpToolException("used up");
    }

    /// <summary>Gives numbers that the object makes while they are written.</summary>
    [McpTool]
    public IEnumerable<int> UseWhileWritten()
    {
        _traces.Add($"use {_number}");
        yield return _number;
    }

    /// <inheritdoc/>
    public void Dispose() => _traces.Add($"dispose {_number}");
}

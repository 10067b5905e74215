using McpAttr;

namespace Corpus;

/// <summary>An object that cannot be disposed.</summary>
internal sealed class FailsToDispose : IDisposable
{
    private readonly string _text = "lost";

    /// <summary>Gives a text that the client never sees.</summary>
    [McpTool]
    public string LoseText() => _text;

    /// <summary>Gives a text later that the client never sees.</summary>
    [McpTool]
    public async Task<string> LoseTextLater()
    {
        await Task.Yield();
        return _text;
    }

    /// <inheritdoc/>
    public void Dispose() => throw new McpToolException("It does not close.");
}

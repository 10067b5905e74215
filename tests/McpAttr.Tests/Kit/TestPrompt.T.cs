using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A prompt made of a name and delegates.</summary>
/// <typeparam name="T">What the method returns.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="get">What it returns: a value like a synchronous method, or a task of one like an asynchronous one.</param>
/// <param name="write">Writes the value.</param>
internal sealed class TestPrompt<T>(string name, Func<McpCall, object?> get, Action<McpPromptWriter, T> write) : McpPrompt<T>
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
    private readonly byte[] _descriptor = Encoding.UTF8.GetBytes($"{{\"name\":\"{name}\"}}");

    public override ReadOnlySpan<byte> Name => _name;

    public override ReadOnlySpan<byte> Descriptor => _descriptor;

    public override void Invoke(McpCall call)
    {
        if (get(call) is var result && result is Task<T> task) Return(call, task);
        else Return(call, (T)result!);
    }

    protected internal override void Write(McpPromptWriter result, T value) => write(result, value);
}

using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A tool made of a name and a delegate, so that a test of the runtime needs no generator.</summary>
/// <param name="name">Its name.</param>
/// <param name="run">What it does: it returns a string like a synchronous method, or a task of one like an asynchronous one.</param>
internal sealed class TestTool(string name, Func<McpCall, object> run) : McpTool<string>
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(name);

    private readonly byte[] _descriptor = Encoding.UTF8.GetBytes(
        $$$$$"""{"name":"{{{{{name}}}}}","inputSchema":{"type":"object","properties":{"text":{"type":"string"}}}}""");

    public override ReadOnlySpan<byte> Name => _name;

    public override ReadOnlySpan<byte> Descriptor => _descriptor;

    public override bool UsesContext => true;

    public override IReadOnlyList<McpVisibilityFactory> Visibility => VisibleBy;

    /// <summary>What attributes name that decides who sees it.</summary>
    public IReadOnlyList<McpVisibilityFactory> VisibleBy { get; init; } = [];

    /// <summary>Returns its argument <c>text</c>.</summary>
    public static TestTool Echo { get; } = new("echo", ReadText);

    /// <summary>One whose method is asynchronous.</summary>
    public static TestTool Async(string name, Func<McpCall, Task<string>> run) => new(name, run);

    public static string ReadText(McpCall call)
    {
        string text = "";
        ulong seen = 0;
        var json = call.ReadArguments();
        while (json.NextMember())
        {
            if (json.Is("text"u8, ref seen, 1)) text = json.ReadString();
            else json.Unknown();
        }

        return text;
    }

    public override void Invoke(McpCall call)
    {
        if (run(call) is var result && result is Task<string> task) Return(call, task);
        else Return(call, (string)result);
    }

    protected internal override void Write(McpResultWriter result, string value) => result.Text(value);
}

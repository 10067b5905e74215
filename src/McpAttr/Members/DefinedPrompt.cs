using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Members;

/// <summary>A prompt that was added while the program ran.</summary>
/// <param name="definition">What it is.</param>
/// <param name="descriptor">Its descriptor.</param>
/// <param name="schema">The schema of its arguments.</param>
/// <param name="run">Makes its messages.</param>
internal sealed class DefinedPrompt(
    McpPromptDefinition definition,
    byte[] descriptor,
    byte[] schema,
    Func<IReadOnlyDictionary<string, string>, McpContext, ValueTask<McpPromptResult>> run) : McpPrompt<McpPromptResult>
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(definition.Name);
    private readonly (byte[] Name, McpPromptArgument Argument)[] _arguments = [.. definition.Arguments.Select(static argument => (Encoding.UTF8.GetBytes(argument.Name), argument))];
    private readonly string[] _tags = [.. definition.Tags];

    public override ReadOnlySpan<byte> Name => _name;

    public override ReadOnlySpan<byte> Descriptor => descriptor;

    public override ReadOnlySpan<byte> ArgumentsSchema => schema;

    public override ReadOnlySpan<string> Tags => _tags;

    public override bool UsesContext => true;

    public override McpLimits? Limits => definition.Limits;

    internal override McpDefinition Definition => definition;

    public override void Invoke(McpCall call)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var json = call.ReadArguments();
        while (json.NextMember())
        {
            // One at a time: there is no number of arguments that a set of bits would end at.
            bool known = false;
            foreach (var (name, argument) in _arguments)
            {
                ulong seen = values.ContainsKey(argument.Name) ? 1UL : 0;
                if (!json.Is(name, ref seen, 1)) continue;
                values[argument.Name] = json.ReadString();
                known = true;
                break;
            }

            if (!known) json.Unknown();
        }

        foreach (var (name, argument) in _arguments)
        {
            if (argument.Required && !values.ContainsKey(argument.Name)) json.Missing(name);
        }

        if (!call.Refuses(ref json)) Return(call, run(values, call.Context));
    }

    protected internal override void Write(McpPromptWriter result, McpPromptResult value) => result.Result(value);
}

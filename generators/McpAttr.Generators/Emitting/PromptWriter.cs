using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the file of a prompt.</summary>
internal sealed class PromptWriter : PrimitiveWriter
{
    private readonly PromptModel _prompt;

    private PromptWriter(PromptModel prompt)
        : base(prompt.Primitive, "Prompt", "McpPromptWriter", ReaderCode.ReadText) => _prompt = prompt;

    public static string Write(PromptModel prompt) => new PromptWriter(prompt).WriteFile();

    protected override void WriteDescription()
    {
        WriteJson("Descriptor", PromptDescriptor.Write(_prompt));
        WriteArgumentsSchema();
    }
}

using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the file of a tool.</summary>
internal sealed class ToolWriter : PrimitiveWriter
{
    private readonly ToolModel _tool;

    private ToolWriter(ToolModel tool)
        : base(tool.Primitive, "Tool", "McpResultWriter", ReaderCode.Read) => _tool = tool;

    protected override string ResultOptions => _tool.TextBlock == TextBlock.Mirror ? "" : $", global::McpAttr.McpTextBlock.{_tool.TextBlock}";

    public static string Write(ToolModel tool) => new ToolWriter(tool).WriteFile();

    protected override void WriteDescription()
    {
        WriteJson("Descriptor", ToolDescriptor.Write(_tool, isModern: false));
        if (ToolDescriptor.DependsOnRevision(_tool))
        {
            WriteJson("ModernDescriptor", ToolDescriptor.Write(_tool, isModern: true));
        }

        if (!_tool.Settings.IsLenient)
        {
            Source.Line("public override bool IsLenient => false;").Line();
        }

        if (_tool.Settings.RefusesUnknown)
        {
            Source.Line("public override bool RefusesUnknownArguments => true;").Line();
        }

        if (SchemaProfiles.Of(_tool.Settings.Profile).RequiresEverything)
        {
            Source.Line("public override bool TakesNullForAbsent => true;").Line();
        }

        // Errors speak of the schema that clients see, unless it says something in words alone.
        if (HasWords(SchemaProfiles.Of(_tool.Settings.Profile)))
        {
            WriteArgumentsSchema();
        }
    }
}

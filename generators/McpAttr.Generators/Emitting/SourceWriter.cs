using System.Text;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes indented C# with <c>\n</c> line ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>A line that continues the one before.</summary>
    public SourceWriter Continue(string line) => Line("    " + line);

    /// <summary>Opens a brace under <paramref name="head"/>; disposing closes it.</summary>
    public Block Block(string head)
    {
        Line(head).Line("{");
        _depth++;
        return new Block(this);
    }

    public override string ToString() => _text.ToString();

    internal void Close()
    {
        _depth--;
        Line("}");
    }
}

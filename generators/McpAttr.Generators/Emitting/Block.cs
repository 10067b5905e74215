namespace McpAttr.Generators.Emitting;

/// <summary>An open brace of a <see cref="SourceWriter"/>.</summary>
internal readonly struct Block(SourceWriter source) : IDisposable
{
    public void Dispose() => source.Close();
}

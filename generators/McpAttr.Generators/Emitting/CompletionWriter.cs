using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the class of a completion, inside that of its prompt or resource.</summary>
internal sealed class CompletionWriter(SourceWriter source, MethodCompletion completion)
{
    private readonly MethodWriter _method = new(source, completion.Method, ReaderCode.ReadText);

    public bool RunsAsync => _method.RunsAsync;

    public void Write()
    {
        source.Line();
        using (source.Block($"private sealed class {completion.ClassName} : McpCompletion<{completion.Method.Result.Type}>"))
        {
            source.Line($"public override ReadOnlySpan<byte> Argument => {Literal.Utf8(completion.Argument)};").Line();
            _method.WriteNeeds();
            _method.WriteInvoke(completion.Method.Arguments.Any() ? "json.Skip();" : null);
            _method.WriteWrite("McpCompletionWriter");
        }
    }
}

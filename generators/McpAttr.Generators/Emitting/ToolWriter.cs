using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the file of a tool.</summary>
internal sealed class ToolWriter
{
    private const int LongLine = 140;

    private readonly ToolModel _tool;
    private readonly MemberLoop _arguments;
    private readonly SourceWriter _source;

    private ToolWriter(ToolModel tool)
    {
        _tool = tool;
        _arguments = new MemberLoop([.. tool.Arguments], "call", "target", "Return", "InvokeAsync");
        _source = GeneratedFile.Begin(tool.Warnings);
    }

    // An object that is disposed asynchronously, or after an asynchronous method, must outlive this call.
    private bool RunsAsync => _tool.Target is { IsDisposable: true } target && (target.IsAsyncDisposable || _tool.Result.IsAwaitable);

    private string? ResultType => _tool.Result.Shape?.Type;

    public static string Write(ToolModel tool)
    {
        var writer = new ToolWriter(tool);
        writer.WriteFile();
        return writer._source.ToString();
    }

    private void WriteFile()
    {
        using (_source.Block("namespace " + _tool.Namespace))
        {
            _source.Using("System", "System.CodeDom.Compiler", RunsAsync ? "System.Threading.Tasks" : null, "McpAttr.Calls", "McpAttr.Catalog", "McpAttr.Json");
            _source.Line($"/// <summary>The tool <c>{_tool.Name}</c>.</summary>");
            _source.Line(GeneratedFile.Attribute);
            using (_source.Block($"internal sealed class {_tool.ClassName} : McpTool{(ResultType is null ? "" : $"<{ResultType}>")}"))
            {
                WriteDescription();
                WriteInvoke();
                if (RunsAsync)
                {
                    WriteInvokeAsync();
                }

                if (ResultType is not null)
                {
                    _source.Line();
                    WriteWrite();
                }
            }
        }
    }

    private void WriteDescription()
    {
        _source.Line($"public override ReadOnlySpan<byte> Name => {Literal.Utf8(_tool.Name)};").Line();
        WriteDescriptor("Descriptor", isModern: false);
        if (_tool.Result.Kind == ResultKind.Wrapped)
        {
            WriteDescriptor("ModernDescriptor", isModern: true);
        }

        if (_tool.Injected.Any(static parameter => parameter.Kind == InjectionKind.Context))
        {
            _source.Line("public override bool UsesContext => true;").Line();
        }

        if (_tool.NeedsServices is { } needed)
        {
            _source.Line($"public override string? NeedsServices => {Literal.String(needed)};").Line();
        }

        var secrets = string.Join(", ", _tool.Secrets.Select(Literal.String));
        if (secrets.Length > 0)
        {
            _source.Line($"private static readonly string[] SecretNames = [{secrets}];").Line();
            _source.Line("public override ReadOnlySpan<string> Secrets => SecretNames;").Line();
        }
    }

    private void WriteDescriptor(string property, bool isModern)
    {
        _source.Line($"public override ReadOnlySpan<byte> {property} =>");
        var lines = DescriptorWriter.Write(_tool, isModern).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            _source.Continue($"\"\"\"{lines[i]}\"\"\"u8{(i < lines.Length - 1 ? " +" : ";")}");
        }

        _source.Line();
    }

    private void WriteInvoke()
    {
        using (_source.Block("public override void Invoke(McpCall call)"))
        {
            _arguments.WriteLocals(_source);
            _source.Line("var json = call.ReadArguments();");
            _arguments.WriteLoop(_source, "json.Unknown();");
            _source.Line("if (call.Refuses(ref json)) return;").Line();

            if (RunsAsync)
            {
                var arguments = _tool.Arguments.Select((_, i) => ", " + _arguments.Local(i));
                _source.Line($"Return(call, InvokeAsync(call{string.Concat(arguments)}));");
            }
            else
            {
                WriteTarget();
                WriteReturn();
            }
        }
    }

    private void WriteTarget()
    {
        if (_tool.Target is { } target)
        {
            var arguments = string.Join(", ", target.ConstructorArguments.Select(Injected));
            var scope = !target.IsDisposable ? "" : RunsAsync ? "await using " : "using ";
            _source.Line($"{scope}var target = call.Instance(static call => new {_tool.ContainingType}({arguments}));");
        }
    }

    private void WriteReturn()
    {
        if (_tool.Result is { Kind: ResultKind.Nothing, IsAwaitable: false })
        {
            _source.Line(Call() + ";").Line("Return(call);");
        }
        else
        {
            _source.Line($"Return(call, {Call()});");
        }
    }

    private void WriteInvokeAsync()
    {
        var parameters = _tool.Arguments.Select((argument, i) => $", {argument.Shape.Type} {_arguments.Local(i)}");
        var returns = ResultType is null ? "ValueTask" : $"ValueTask<{ResultType}>";
        _source.Line();
        using (_source.Block($"private static async {returns} InvokeAsync(McpCall call{string.Concat(parameters)})"))
        {
            WriteTarget();
            _source.Line($"{(ResultType is null ? "" : "return ")}{(_tool.Result.IsAwaitable ? $"await {Call()}.ConfigureAwait(false)" : Call())};");
        }
    }

    private string Call()
    {
        var argument = 0;
        var arguments = _tool.Parameters.Select(parameter => parameter is InjectedParameter injected ? Injected(injected) : _arguments.Local(argument++));
        return $"{(_tool.Target is null ? _tool.ContainingType : "target.Value")}.{GeneratedName.Escape(_tool.Method)}({string.Join(", ", arguments)})";
    }

    private void WriteWrite()
    {
        var write = _tool.Result.Kind == ResultKind.Text
            ? "result.Text(value);"
            : $"result.{_tool.Result.Kind}(value, {WriterCode.Delegate(_tool.Result.Shape!, "value")});";
        var signature = $"protected override void Write(McpResultWriter result, {ResultType} value) =>";
        if (signature.Length + write.Length < LongLine)
        {
            _source.Line(signature + " " + write);
        }
        else
        {
            _source.Line(signature).Continue(write);
        }
    }

    private static string Injected(InjectedParameter parameter) => parameter.Kind switch
    {
        InjectionKind.CancellationToken => "call.CancellationToken",
        InjectionKind.Context => "call.Context",
        InjectionKind.Progress => "call.Progress",
        InjectionKind.ServiceProvider => "call.Services",
        _ => $"call.Service<{parameter.Type}>()",
    };
}

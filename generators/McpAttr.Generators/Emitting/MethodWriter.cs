using System.Globalization;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the code that reads the arguments of a method, calls it and hands on what it returns.</summary>
internal sealed class MethodWriter
{
    private const int LongLine = 140;

    private readonly SourceWriter _source;
    private readonly MethodModel _method;
    private readonly MemberLoop _arguments;

    // The local of each; equal questions of one method have different names.
    private readonly Dictionary<QuestionParameter, string> _questions = [];
    private readonly WholeArguments? _whole;

    /// <param name="source">The file.</param>
    /// <param name="method">The method.</param>
    /// <param name="read">How a value is read: from JSON, or from text.</param>
    public MethodWriter(SourceWriter source, MethodModel method, Func<TypeShape, string> read)
    {
        _source = source;
        _method = method;
        _whole = method.Parameters.OfType<WholeArguments>().FirstOrDefault();
        var taken = new List<string> { "call", "target", "Return", "InvokeAsync", "Collect", "questions", "json" };
        foreach (var question in method.Questions)
        {
            var name = question.Identifier;
            while (taken.Contains(name))
            {
                name += "_";
            }

            taken.Add(name);
            _questions.Add(question, GeneratedName.Escape(name));
        }

        _arguments = new MemberLoop([.. method.Arguments], read, [.. taken]);
    }

    /// <summary>Something is waited for before the method runs.</summary>
    private bool Waits => _questions.Count > 0 || _method.IsSingleUse || _method.Task != TaskSupport.Forbidden;

    /// <summary>An object that is disposed asynchronously, or after an asynchronous method, must outlive the call of <c>Invoke</c>.</summary>
    public bool RunsAsync => Waits || _method.Target is { IsDisposable: true } target && (target.IsAsyncDisposable || _method.Result.IsAwaitable);

    private string? ResultType => _method.Result.Type;

    /// <summary>What was returned may still run the user's code while it is written.</summary>
    private bool IsLazy => ResultType?.StartsWith("global::System.Collections.Generic.IEnumerable<", StringComparison.Ordinal) == true;

    /// <summary>What the server must know before it calls.</summary>
    public void WriteNeeds()
    {
        if (_method.Injected.Any(static parameter => parameter.Kind == InjectionKind.Context))
        {
            _source.Line("public override bool UsesContext => true;").Line();
        }

        if (_questions.Count > 0)
        {
            _source.Line("public override bool AsksClient => true;").Line();
        }

        if (_method.Task != TaskSupport.Forbidden)
        {
            _source.Line($"public override McpTasks? Tasks => McpTasks.{_method.Task};").Line();
        }

        if (_method.NeedsServices is { } needed)
        {
            _source.Line($"public override string? NeedsServices => {Literal.String(needed)};").Line();
        }
    }

    /// <param name="otherwise">What happens to an argument that the method does not have; null when others are not looked at.</param>
    public void WriteInvoke(string? otherwise)
    {
        using (_source.Block("public override void Invoke(McpCall call)"))
        {
            if (_whole is not null)
            {
                _source.Line("var json = call.ReadArguments();");
                _source.Line("var arguments = json.ReadWhole();");
                _source.Line("if (call.Refuses(ref json)) return;").Line();
            }
            else if (otherwise is not null)
            {
                _arguments.WriteLocals(_source);
                _source.Line("var json = call.ReadArguments();");
                _arguments.WriteLoop(_source, otherwise);
                _source.Line("if (call.Refuses(ref json)) return;").Line();
            }

            if (RunsAsync)
            {
                var arguments = _whole is null ? _arguments.Members.Select((_, i) => ", " + _arguments.Local(i)) : [", arguments"];
                _source.Line($"Return(call, InvokeAsync(call{string.Concat(arguments)}));");
            }
            else
            {
                WriteTarget();
                WriteReturn();
            }
        }

        if (RunsAsync)
        {
            WriteInvokeAsync();
        }
    }

    /// <summary>The method that writes what was returned.</summary>
    /// <param name="writer">The runtime's writer.</param>
    /// <param name="more">Further arguments of its method, each after a comma.</param>
    public void WriteWrite(string writer, string more = "")
    {
        var (kind, shape) = (_method.Result.Kind, _method.Result.Shape);
        var write = $"result.{kind}(value{(shape is null ? "" : ", " + WriterCode.Delegate(shape, "value"))}{more});";
        var signature = $"protected override void Write({writer} result, {ResultType} value) =>";
        _source.Line();
        if (signature.Length + write.Length < LongLine)
        {
            _source.Line(signature + " " + write);
        }
        else
        {
            _source.Line(signature).Continue(write);
        }
    }

    private void WriteTarget()
    {
        if (_method.Target is { } target)
        {
            var arguments = string.Join(", ", target.ConstructorArguments.Select(Injected));
            var scope = !target.IsDisposable ? "" : RunsAsync ? "await using " : "using ";
            _source.Line($"{scope}var target = call.Instance(static call => new {_method.ContainingType}({arguments}));");
        }
    }

    private void WriteReturn()
    {
        if (_method.Result is { Kind: ResultKind.Nothing, IsAwaitable: false })
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
        var parameters = _whole is null ? _arguments.Members.Select((argument, i) => $", {argument.Shape.Type} {_arguments.Local(i)}") : [$", {_whole.Type} arguments"];
        var returns = ResultType is null ? "ValueTask" : $"ValueTask<{ResultType}>";
        _source.Line();
        using (_source.Block($"private static async {returns} InvokeAsync(McpCall call{string.Concat(parameters)})"))
        {
            WriteQuestions();
            WriteTarget();
            var result = _method.Result.IsAwaitable ? $"await {Call()}.ConfigureAwait(false)" : Call();
            _source.Line(ResultType is null ? $"{result};" : IsLazy ? $"return ToEnd({result});" : $"return {result};");
        }
    }

    // A task begins here, or when the questions are answered. All of them begin before any is waited for, so that they go out at once.
    private void WriteQuestions()
    {
        if (_method.IsSingleUse)
        {
            _source.Line("await McpQuestions.ClaimAsync(call).ConfigureAwait(false);");
        }

        var nothing = ResultType is null ? "" : " default!";
        if (_method.Task != TaskSupport.Forbidden)
        {
            _source.Line($"if (await call.BecomesTaskAsync().ConfigureAwait(false)) return{nothing};");
        }

        if (_questions.Count == 0)
        {
            return;
        }

        _source.Line("var questions = new McpQuestions(call);");
        foreach (var question in _method.Questions)
        {
            _source.Line($"var {_questions[question]} = questions.{Ask(question)};");
        }

        _source.Line($"if (!await questions.AnsweredAsync().ConfigureAwait(false)) return{nothing};");
    }

    private static string Ask(QuestionParameter question)
    {
        var key = Literal.String(question.Key);
        var optional = question.IsOptional ? ", isOptional: true" : "";
        return question.Kind switch
        {
            QuestionKind.Elicit => $"Elicit<{question.Form}>({key}, {Literal.String(question.Text)}{optional})",
            QuestionKind.Sample => $"Sample({key}, {Literal.String(question.Text)}, {question.MaxTokens.ToString(CultureInfo.InvariantCulture)}"
                + $"{(question.SystemPrompt is null ? "" : ", " + Literal.String(question.SystemPrompt))}{optional})",
            _ => $"Roots({key}{optional})",
        };
    }

    private string Call()
    {
        var argument = 0;
        var arguments = _method.Parameters.Select(parameter => parameter switch
        {
            InjectedParameter injected => Injected(injected),
            CompletedText => "call.CompletionValue",
            QuestionParameter question => $"{_questions[question]}.Answer{(question.IsOptional ? "OrNull" : "")}",
            WholeArguments => "arguments",
            _ => _arguments.Local(argument++),
        });
        var call = $"{(_method.Target is null ? _method.ContainingType : "target.Value")}.{GeneratedName.Escape(_method.Name)}({string.Join(", ", arguments)})";
        return _method.Result.IsCollected ? $"Collect({call}, call.CancellationToken)" : call;
    }

    private static string Injected(InjectedParameter parameter) => parameter.Kind switch
    {
        InjectionKind.CancellationToken => "call.CancellationToken",
        InjectionKind.Context => "call.Context",
        InjectionKind.Progress => "call.Progress",
        InjectionKind.ServiceProvider => "call.Services",
        InjectionKind.User => "call.User",
        InjectionKind.Feature => $"call.Feature<{parameter.Type}>()",
        InjectionKind.OptionalFeature => $"call.FeatureOrNull<{parameter.Type}>()",
        InjectionKind.KeyedService =>
            $"global::Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<{parameter.Type}>(call.Services, {parameter.Key})",
        _ => $"call.Service<{parameter.Type}>()",
    };
}

using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the file of a tool, a resource or a prompt: what they have in common.</summary>
/// <param name="primitive">What is written.</param>
/// <param name="kind">What it is, as the runtime's classes are named: <c>Tool</c>, <c>Resource</c> or <c>Prompt</c>.</param>
/// <param name="resultWriter">The runtime's writer of the result.</param>
/// <param name="read">How an argument is read: from JSON, or from text.</param>
internal abstract class PrimitiveWriter(PrimitiveModel primitive, string kind, string resultWriter, Func<TypeShape, string> read)
{
    protected SourceWriter Source { get; } = GeneratedFile.Begin(primitive.Warnings);

    /// <summary>What happens to an argument that the method does not have; null when there can be none.</summary>
    protected virtual string? Otherwise => "json.Unknown();";

    /// <summary>Further arguments of the result writer's method, each after a comma.</summary>
    protected virtual string ResultOptions => "";

    protected string WriteFile()
    {
        var method = new MethodWriter(Source, primitive.Method, read);
        var completions = primitive.Completions.OfType<MethodCompletion>().Select(completion => new CompletionWriter(Source, completion)).ToList();
        using (Source.Block("namespace " + primitive.Namespace))
        {
            Source.Using(
                "System",
                "System.CodeDom.Compiler",
                primitive.Completions.Count > 0 || primitive.Filters.Count > 0 || primitive.Visibility.Count > 0 ? "System.Collections.Generic" : null,
                method.RunsAsync || completions.Exists(static completion => completion.RunsAsync) ? "System.Threading.Tasks" : null,
                "McpAttr.Calls",
                "McpAttr.Catalog",
                "McpAttr.Json");
            Source.Line($"/// <summary>The {kind.ToLowerInvariant()} <c>{primitive.Name}</c>.</summary>");
            Source.Line(GeneratedFile.Attribute);
            var result = primitive.Method.Result.Type;
            using (Source.Block($"internal sealed class {primitive.ClassName} : Mcp{kind}{(result is null ? "" : $"<{result}>")}"))
            {
                Source.Line($"public override ReadOnlySpan<byte> Name => {Literal.Utf8(primitive.Name)};").Line();
                WriteDescription();
                method.WriteNeeds();
                WriteNames("Secrets", "SecretNames", primitive.Secrets);
                WriteNames("Tags", "TagNames", primitive.Tags);
                if (primitive.App is not null)
                {
                    Source.Line("public override bool IsOfApp => true;").Line();
                }

                FilterWriter.Write(Source, primitive);
                WriteCompletions();
                method.WriteInvoke(Otherwise);
                if (result is not null)
                {
                    method.WriteWrite(resultWriter, ResultOptions);
                }

                completions.ForEach(static completion => completion.Write());
            }
        }

        return Source.ToString();
    }

    /// <summary>The descriptor, and what else the server must know before a call.</summary>
    protected abstract void WriteDescription();

    protected void WriteJson(string property, string json) => JsonProperty.Write(Source, property, json);

    /// <summary>The schema of arguments that are text on the wire; it is not sent, but errors speak of it.</summary>
    protected void WriteArgumentsSchema()
    {
        if (primitive.Method.Arguments.Any())
        {
            var json = new JsonText();
            new SchemaWriter(json, Direction.Input, primitive.Inputs, SchemaProfiles.Spoken).WriteObject(primitive.Method.Arguments);
            WriteJson("ArgumentsSchema", json.ToString());
        }
    }

    /// <summary>A schema of the arguments in that profile says in a description what could be a keyword.</summary>
    protected bool HasWords(SchemaProfile profile) => primitive.AllArguments.Any(member =>
        ConstraintWords.Of(member.Shape, profile).Except(ConstraintWords.Of(member.Shape, SchemaProfiles.Spoken)).Any());

    private void WriteNames(string property, string field, IEnumerable<string> names)
    {
        var list = string.Join(", ", names.Select(Literal.String));
        if (list.Length > 0)
        {
            Source.Line($"private static readonly string[] {field} = [{list}];").Line();
            Source.Line($"public override ReadOnlySpan<string> {property} => {field};").Line();
        }
    }

    private void WriteCompletions()
    {
        if (primitive.Completions.Count == 0)
        {
            return;
        }

        Source.Line("public override IReadOnlyList<McpCompletion> Completions { get; } =").Line("[");
        foreach (var completion in primitive.Completions)
        {
            Source.Continue(completion switch
            {
                MethodCompletion method => $"new {method.ClassName}(),",
                AllowedValuesCompletion values => $"new McpAllowedValues({string.Join(", ", values.Values.Prepend(values.Argument).Select(Literal.String))}),",
                _ => throw new InvalidOperationException(),
            });
        }

        Source.Line("];").Line();
    }
}

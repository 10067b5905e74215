using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

internal static class ResultParser
{
    /// <summary>What the method returns; null after a finding.</summary>
    public static ResultModel? Parse(ShapeParser shapes, IMethodSymbol method, bool isStructured)
    {
        if (method.ReturnsVoid)
        {
            return new ResultModel(ResultKind.Nothing, null, IsAwaitable: false);
        }

        var isTask = IsTask(shapes.Types, method.ReturnType);
        var type = isTask ? ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault() : method.ReturnType;
        if (isTask && method.ReturnType.NullableAnnotation == NullableAnnotation.Annotated)
        {
            shapes.Findings.Add(Rules.TypeIsNotSupported, method, method.ReturnType.ShortName(), "the result");
            return null;
        }

        if (type is null)
        {
            return new ResultModel(ResultKind.Nothing, null, IsAwaitable: true);
        }

        if (shapes.Parse(type, new Site(method, "the result")) is not { } shape)
        {
            return null;
        }

        var kind = shape is ScalarShape { Kind: ScalarKind.String } ? ResultKind.Text
            : !isStructured ? ResultKind.Json
            : shape is NamedShape { IsNullable: false } named && shapes.IsObject(named) ? ResultKind.Structured
            : ResultKind.Wrapped;
        return new ResultModel(kind, shape, isTask);
    }

    private static bool IsTask(KnownTypes types, ITypeSymbol type) => type.MetadataName switch
    {
        "Task" => types.Is(type, KnownTypeNames.Task),
        "Task`1" => types.Is(type, KnownTypeNames.TaskOfT),
        "ValueTask" => types.Is(type, KnownTypeNames.ValueTask),
        "ValueTask`1" => types.Is(type, KnownTypeNames.ValueTaskOfT),
        _ => false,
    };
}

using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

/// <summary>What a method returns, and how that is sent.</summary>
internal static class ResultParser
{
    /// <summary>The result; null after a finding.</summary>
    public static ResultModel? Parse(Declaration declaration, ShapeParser shapes)
    {
        // An asynchronous sequence is written as an array, which is an object of memory before it is one of JSON.
        var method = declaration.Method;
        if (declaration.Types.Is(method.ReturnType, KnownTypeNames.AsyncEnumerable)
            && declaration.Types.Compilation.GetTypeByMetadataName(KnownTypeNames.List) is { } list)
        {
            if (method.ReturnType.NullableAnnotation == NullableAnnotation.Annotated)
            {
                declaration.Findings.Add(Rules.TypeIsNotSupported, method, method.ReturnType.ShortName(), "the result", "return a sequence that is never null");
                return null;
            }

            var items = list.Construct([((INamedTypeSymbol)method.ReturnType).TypeArguments[0]], [((INamedTypeSymbol)method.ReturnType).TypeArgumentNullableAnnotations[0]]);
            return Parse(declaration, shapes, items.WithNullableAnnotation(NullableAnnotation.NotAnnotated), isTask: true) is { } result ? result with { IsCollected = true } : null;
        }

        return Parse(declaration, shapes, TypeOf(declaration.Types, method), IsTask(declaration.Types, method.ReturnType));
    }

    private static ResultModel? Parse(Declaration declaration, ShapeParser shapes, ITypeSymbol? returned, bool isTask)
    {
        var (types, method) = (declaration.Types, declaration.Method);
        if (isTask && method.ReturnType.NullableAnnotation == NullableAnnotation.Annotated)
        {
            declaration.Findings.Add(Rules.TypeIsNotSupported, method, method.ReturnType.ShortName(), "the result", "return a task that is never null");
            return null;
        }

        if (returned is not { } type)
        {
            if (declaration.Kind != PrimitiveKind.Tool)
            {
                declaration.Findings.Add(Rules.NothingIsReturned, method, method.Name, declaration.Noun);
            }

            return new ResultModel(ResultKind.Nothing, null, null, isTask);
        }

        var content = declaration.Kind switch
        {
            PrimitiveKind.Tool => ToolContent(types, type),
            PrimitiveKind.Resource => ResourceContent(types, type),
            _ => PromptContent(types, type),
        };
        if (content is { } kind)
        {
            return new ResultModel(kind, type.QualifiedName(), null, isTask);
        }

        if (declaration.Kind == PrimitiveKind.Prompt)
        {
            declaration.Findings.Add(Rules.ResultIsNoPrompt, method, type.ShortName(), method.Name);
            return null;
        }

        return Json(declaration, shapes, type, isTask);
    }

    /// <summary>What a method returns, without <c>Task</c> or <c>ValueTask</c>; null for nothing.</summary>
    public static ITypeSymbol? TypeOf(KnownTypes types, IMethodSymbol method) =>
        method.ReturnsVoid ? null
        : IsTask(types, method.ReturnType) ? ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault()
        : method.ReturnType;

    public static bool IsTask(KnownTypes types, ITypeSymbol type) => type.MetadataName switch
    {
        "Task" => types.Is(type, KnownTypeNames.Task),
        "Task`1" => types.Is(type, KnownTypeNames.TaskOfT),
        "ValueTask" => types.Is(type, KnownTypeNames.ValueTask),
        "ValueTask`1" => types.Is(type, KnownTypeNames.ValueTaskOfT),
        _ => false,
    };

    private static ResultModel? Json(Declaration declaration, ShapeParser shapes, ITypeSymbol type, bool isTask)
    {
        var isWhole = declaration.Types.Is(type, KnownTypeNames.McpToolResultOfT) && declaration.Kind == PrimitiveKind.Tool;
        var value = isWhole ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if (shapes.Parse(value, new Site(declaration.Method, "the result"), LiteralSource.OfResult(declaration.Types, declaration.Method)) is not { } shape)
        {
            return null;
        }

        if (declaration.Kind == PrimitiveKind.Resource && shape is ScalarShape { Kind: ScalarKind.Bytes })
        {
            declaration.Findings.Add(Rules.TypeIsNotSupported, declaration.Method, type.ShortName(), "the result", "return byte[]?, which is null for no resource");
            return null;
        }

        var isObject = !shape.IsNullable && shapes.IsObject(shape);
        var isText = declaration.Kind == PrimitiveKind.Resource || declaration.Attribute.Named("StructuredContent") is false;
        var kind = (isWhole, isText, isObject) switch
        {
            (false, true, _) => ResultKind.Json,
            (false, false, true) => ResultKind.Structured,
            (false, false, false) => ResultKind.Wrapped,
            (true, true, _) => ResultKind.JsonResult,
            (true, false, true) => ResultKind.Result,
            (true, false, false) => ResultKind.WrappedResult,
        };
        return new ResultModel(kind, type.QualifiedName(), shape, isTask);
    }

    private static ResultKind? ToolContent(KnownTypes types, ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String ? ResultKind.Text
        : types.IsOrDerivesFrom(type, KnownTypeNames.McpContent) ? ResultKind.Content
        : types.IsOrDerivesFrom(Sequences.ElementOf(types, type), KnownTypeNames.McpContent) ? ResultKind.Contents
        : types.Is(type, KnownTypeNames.McpToolResult) ? ResultKind.Result
        : null;

    private static ResultKind? ResourceContent(KnownTypes types, ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String ? ResultKind.Text
        : Scalars.IsBytes(type, types) ? ResultKind.Blob
        : types.IsOrDerivesFrom(type, KnownTypeNames.Stream) ? ResultKind.Stream
        : types.IsOrDerivesFrom(type, KnownTypeNames.McpResourceContents)
            || types.IsOrDerivesFrom(Sequences.ElementOf(types, type), KnownTypeNames.McpResourceContents) ? ResultKind.Contents
        : null;

    private static ResultKind? PromptContent(KnownTypes types, ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String ? ResultKind.Text
        : types.IsOrDerivesFrom(type, KnownTypeNames.McpContent) ? ResultKind.Content
        : types.Is(type, KnownTypeNames.McpPromptMessage) ? ResultKind.Message
        : types.Is(Sequences.ElementOf(types, type), KnownTypeNames.McpPromptMessage) ? ResultKind.Messages
        : types.Is(type, KnownTypeNames.McpPromptResult) ? ResultKind.Result
        : null;
}

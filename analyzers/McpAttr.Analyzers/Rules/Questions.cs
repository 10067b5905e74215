using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace McpAttr.Analyzers;

/// <summary>The places where code asks the client.</summary>
internal static class Questions
{
    /// <summary>The calls of <c>ElicitAsync</c> and its like in an operation, without those that a function inside it makes.</summary>
    public static IEnumerable<IInvocationOperation> In(IOperation operation, KnownTypes types) => operation.DescendantsAndSelf()
        .OfType<IInvocationOperation>()
        .Where(invocation => Is(invocation.TargetMethod, types) && !IsInFunction(invocation, operation));

    /// <summary>The operation is done by a function that is made within <paramref name="scope"/>, not when the scope runs.</summary>
    public static bool IsInFunction(IOperation operation, IOperation scope)
    {
        for (var outer = operation.Parent; outer is not null && outer != scope; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The method is a tool that runs only as a task, which waits where it asks and is not run again.</summary>
    public static bool AreWaitedFor(ISymbol asking, KnownTypes types) =>
        asking is IMethodSymbol method
        && types.Attribute(method, KnownTypeNames.McpToolAttribute)?.Named("Task") is (int)TaskSupport.Required
        && Declaration.KindsOf(types, method).Count() == 1;

    private static bool Is(IMethodSymbol method, KnownTypes types) =>
        method.Name is "ElicitAsync" or "ElicitUrlAsync" or "SampleAsync" or "ListRootsAsync" && types.Is(method.ContainingType, KnownTypeNames.McpContext);
}

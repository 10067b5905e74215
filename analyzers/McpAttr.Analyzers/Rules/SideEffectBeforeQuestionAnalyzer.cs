using System.Collections.Immutable;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace McpAttr.Analyzers;

/// <summary>
/// Points to what a method does to the world before it asks: a method that is run again with the answer does it again. A name is all there is to
/// tell an effect by, so this is advice.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SideEffectBeforeQuestionAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Verbs =
    [
        "Add", "Append", "Book", "Cancel", "Charge", "Commit", "Create", "Delete", "Drop", "Enqueue", "Execute", "Insert", "Move", "Pay", "Post", "Publish", "Put", "Refund",
        "Remove", "Rename", "Save", "Send", "Set", "Store", "Submit", "Transfer", "Update", "Upload", "Write",
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.SideEffectBeforeQuestion];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var types = KnownTypes.Of(start.Compilation);
            if (types.IsMcpAttrReferenced)
            {
                start.RegisterOperationBlockAction(block => Analyze(block, types));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, KnownTypes types)
    {
        if (Questions.AreWaitedFor(context.OwningSymbol, types))
        {
            return;
        }

        foreach (var block in context.OperationBlocks)
        {
            var last = Questions.In(block, types).Select(static question => question.Syntax.Span.End).DefaultIfEmpty().Max();
            foreach (var operation in block.Descendants().Where(operation => operation.Syntax.Span.End < last && !Questions.IsInFunction(operation, block)))
            {
                if (Effect(operation, types) is { } effect)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rules.SideEffectBeforeQuestion, effect.At.GetLocation(), effect.Name));
                }
            }
        }
    }

    private static (SyntaxNode At, string Name)? Effect(IOperation operation, KnownTypes types) => operation switch
    {
        IInvocationOperation invocation when IsEffect(invocation, types) => (invocation.Syntax is InvocationExpressionSyntax call ? NameOf(call.Expression) : invocation.Syntax, invocation.TargetMethod.Name),
        IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } target } assignment when !IsOwn(target.Instance) => (assignment.Syntax, member.Name),
        IIncrementOrDecrementOperation { Target: IMemberReferenceOperation { Member: var member } target } step when !IsOwn(target.Instance) => (step.Syntax, member.Name),
        _ => null,
    };

    private static bool IsEffect(IInvocationOperation invocation, KnownTypes types) =>
        !types.Is(invocation.TargetMethod.ContainingType, KnownTypeNames.McpContext)
        && !IsOwn(invocation.Instance)
        && Verbs.Any(verb => StartsWith(invocation.TargetMethod.Name, verb));

    // A whole word: Address is no Add.
    private static bool StartsWith(string name, string verb) =>
        name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || !char.IsLower(name[verb.Length]));

    // What the method has made itself is made anew each time.
    private static bool IsOwn(IOperation? instance) => instance is ILocalReferenceOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };

    private static SyntaxNode NameOf(ExpressionSyntax expression) => expression is MemberAccessExpressionSyntax access ? access.Name : expression;
}

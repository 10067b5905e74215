using McpAttr.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace McpAttr.CodeFixes.Tests;

/// <summary>
/// Runs an analyzer and a fix over a marked source. The expected source is marked too, with what stays; that it is equal to the source says that
/// no fix is offered. Every run fixes one diagnostic after the other and all at once, and wants the same from both.
/// </summary>
internal static class VerifyCodeFix<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    public static Task VerifyCodeFixAsync(string source, string fixedSource) => VerifyCodeFixAsync(new TestCompilation { Source = source }, fixedSource);

    public static Task VerifyNoCodeFixAsync(string source) => VerifyCodeFixAsync(source, source);

    public static async Task VerifyCodeFixAsync(TestCompilation test, string fixedSource)
    {
        await VerifyAnalyzer<TAnalyzer>.VerifyAnalyzerAsync(test);
        using var workspace = new AdhocWorkspace();
        var document = Document(workspace, test);

        var (oneByOne, equivalenceKey) = await FixOneByOneAsync(document);
        Assert.Equal(fixedSource, await MarkedAsync(oneByOne));
        if (equivalenceKey is not null)
        {
            Assert.Equal(fixedSource, await MarkedAsync(await FixAllAsync(document, equivalenceKey)));
        }
    }

    private static Document Document(AdhocWorkspace workspace, TestCompilation test)
    {
        var source = MarkedSource.Parse(test.Source).Source;
        var compilation = (test with { Source = source }).Create();
        return workspace
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                test.AssemblyName,
                test.AssemblyName,
                LanguageNames.CSharp,
                compilationOptions: compilation.Options,
                parseOptions: test.ParseOptions,
                metadataReferences: compilation.References))
            .AddDocument("Source.cs", source);
    }

    private static async Task<(Document Document, string? EquivalenceKey)> FixOneByOneAsync(Document document)
    {
        string? equivalenceKey = null;
        while (await FirstActionAsync(document) is { } action)
        {
            equivalenceKey = action.EquivalenceKey;
            Assert.NotNull(equivalenceKey);
            var changed = await ApplyAsync(document, action);
            Assert.NotEqual(await TextAsync(document), await TextAsync(changed));
            document = changed;
        }

        return (document, equivalenceKey);
    }

    private static async Task<CodeAction?> FirstActionAsync(Document document)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in await DiagnosticsAsync(document))
        {
            if (new TCodeFix().FixableDiagnosticIds.Contains(diagnostic.Id))
            {
                await new TCodeFix().RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
            }
        }

        return actions.FirstOrDefault();
    }

    private static async Task<Document> FixAllAsync(Document document, string equivalenceKey)
    {
        var fix = new TCodeFix();
        var context = new FixAllContext(
            document,
            fix,
            FixAllScope.Project,
            equivalenceKey,
            fix.FixableDiagnosticIds,
            new AnalyzedDocument(await DiagnosticsAsync(document)),
            TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return await ApplyAsync(document, action!);
    }

    private static async Task<Document> ApplyAsync(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<string> MarkedAsync(Document document) =>
        VerifyAnalyzer<TAnalyzer>.Marked(await TextAsync(document), await DiagnosticsAsync(document));

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Document document) =>
        await VerifyAnalyzer<TAnalyzer>.DiagnosticsAsync((await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!);

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    private sealed class AnalyzedDocument(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}

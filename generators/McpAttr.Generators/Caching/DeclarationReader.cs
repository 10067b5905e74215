using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace McpAttr.Generators.Caching;

/// <summary>Finds what a file declares. It looks at the text alone, so that nobody has to bind anything to know that nothing has changed.</summary>
internal sealed class DeclarationReader
{
    private const string AttributeSuffix = "Attribute";
    private const string Program = "Program";

    private readonly CompilationUnitSyntax _file;
    private readonly string _options;

    public DeclarationReader(SyntaxTree tree)
    {
        var options = (CSharpParseOptions)tree.Options;
        _file = (CompilationUnitSyntax)tree.GetRoot();
        _options = options.LanguageVersion.ToDisplayString() + " " + string.Join(" ", options.PreprocessorSymbolNames);
    }

    public List<(string Name, Declared Declared)> Types { get; } = [];

    public List<Declared> ForAll { get; } = [];

    public List<string> Namespaces { get; } = [];

    public void Read()
    {
        // A directive (#nullable, #if) reaches beyond what it stands in; then the file is one.
        if (_file.GetFirstDirective(static directive => directive is not (RegionDirectiveTriviaSyntax or EndRegionDirectiveTriviaSyntax or PragmaWarningDirectiveTriviaSyntax)) is not null)
        {
            ReadWhole();
            return;
        }

        var around = Around.None.Within(_file.Externs, _file.Usings);
        if (IsForAll(_file))
        {
            ForAll.Add(new Declared(_options + around.Text + _file.AttributeLists.ToFullString(), [.. around.Mentions.Union(Names(_file.AttributeLists))]));
        }

        if (HasProgram())
        {
            Add(new Declared(Program, []), [Program], isForAll: false);
        }

        Read(_file.Members, around);
    }

    // Of top-level statements the others see only that there is a class.
    private bool HasProgram() => _file.Members.Any(static member => member is GlobalStatementSyntax);

    private void Read(SyntaxList<MemberDeclarationSyntax> members, Around around)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax scope:
                    var inside = around.Within(scope);
                    Namespaces.Add(inside.Namespace);
                    Read(scope.Members, inside);
                    break;

                case GlobalStatementSyntax:
                    break;
                default:
                    Read(member, around);
                    break;
            }
        }
    }

    private void Read(MemberDeclarationSyntax member, Around around)
    {
        var names = new HashSet<string>();
        var mentions = new HashSet<string>(around.Mentions);
        var text = new StringBuilder(_options).Append('\n').Append(around.Text).Append('\n');
        var position = member.FullSpan.Start;
        var whole = member.ToFullString();
        foreach (var part in member.DescendantNodesAndTokensAndSelf(static node => !IsBody(node)))
        {
            if (part.IsToken)
            {
                AddMention(mentions, part.AsToken());
            }
            else if (IsBody(part.AsNode()!))
            {
                text.Append(whole, position - member.FullSpan.Start, part.FullSpan.Start - position);
                position = part.FullSpan.End;
            }
            else
            {
                AddName(names, part.AsNode()!);
            }
        }

        text.Append(whole, position - member.FullSpan.Start, member.FullSpan.End - position);
        Add(new Declared(text.ToString(), [.. mentions]), names, around.IsOfPlatform || names.Count == 0);
    }

    private void ReadWhole()
    {
        HashSet<string> names = HasProgram() ? [Program] : [];
        var mentions = new HashSet<string>();
        var isForAll = IsForAll(_file);
        foreach (var part in _file.DescendantNodesAndTokens())
        {
            if (part.IsToken)
            {
                AddMention(mentions, part.AsToken());
            }
            else if (part.AsNode() is BaseNamespaceDeclarationSyntax scope)
            {
                var around = scope.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Aggregate(Around.None, static (around, scope) => around.Within(scope));
                Namespaces.Add(around.Namespace);
                isForAll |= around.IsOfPlatform;
            }
            else
            {
                AddName(names, part.AsNode()!);
            }
        }

        Add(new Declared(_options + "\n" + _file.ToFullString(), [.. mentions]), names, isForAll);
    }

    private void Add(Declared declared, HashSet<string> names, bool isForAll)
    {
        Types.AddRange(names.Select(name => (name, declared)));
        if (isForAll)
        {
            ForAll.Add(declared);
        }
    }

    private static bool IsForAll(CompilationUnitSyntax file) =>
        file.AttributeLists.Any() || file.Usings.Any(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword));

    private static bool IsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax;

    private static HashSet<string> Names(SyntaxList<AttributeListSyntax> attributes)
    {
        var mentions = new HashSet<string>();
        foreach (var token in attributes.SelectMany(static list => list.DescendantTokens()))
        {
            AddMention(mentions, token);
        }

        return mentions;
    }

    private static void AddMention(HashSet<string> mentions, SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            mentions.Add(token.ValueText);
        }
    }

    private static void AddName(HashSet<string> names, SyntaxNode node)
    {
        var name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        };
        if (name is null)
        {
            return;
        }

        names.Add(name);
        if (name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
        {
            names.Add(name.Substring(0, name.Length - AttributeSuffix.Length));
        }
    }
}

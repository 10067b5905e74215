using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using McpAttr.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>Swaps the bounds of a range whose lower one does not go first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RangeIsReversedFix)), Shared]
public sealed class RangeIsReversedFix : SourceFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.RangeDoesNotFit];

    // Bounds of dates are texts of another kind, and what is excluded belongs to one of the two.
    private protected override SourceChange? Fix(FixSite site) =>
        site.Around<AttributeSyntax>()?.ArgumentList?.Arguments is { Count: 2 or 3 } arguments
        && arguments.All(static argument => argument.NameEquals is null && argument.NameColon is null)
        && arguments[arguments.Count - 2].Expression is var low && arguments[arguments.Count - 1].Expression is var high
        && Value(site, low) is { } minimum && Value(site, high) is { } maximum && minimum > maximum
            ? new SourceChange("Swap the bounds", new TextChange(low.Span, high.ToString()), new TextChange(high.Span, low.ToString()))
            : null;

    private static double? Value(FixSite site, ExpressionSyntax bound) => site.Model.GetConstantValue(bound, site.CancellationToken).Value switch
    {
        int number => number,
        double number => number,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}

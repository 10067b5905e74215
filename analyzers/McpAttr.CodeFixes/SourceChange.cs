using Microsoft.CodeAnalysis.Text;

namespace McpAttr.CodeFixes;

/// <summary>A fix: what the user chooses, and the edits of the source.</summary>
internal sealed record SourceChange(string Title, params TextChange[] Edits);

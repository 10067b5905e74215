namespace McpAttr.Roslyn.Model;

/// <summary>A member of a form.</summary>
/// <param name="Member">How it is read.</param>
/// <param name="Title">What people read as its name, or null.</param>
/// <param name="HasLegacyTitles">The titles of its enum are said as <c>enumNames</c>.</param>
internal sealed record FormField(InputMember Member, string? Title, bool HasLegacyTitles);

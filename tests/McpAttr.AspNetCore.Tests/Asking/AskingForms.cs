using System.ComponentModel.DataAnnotations;

namespace McpAttr.AspNetCore.Tests.Asking;

[McpForm]
internal sealed record Name(string First, [Range(0, 150)] int Age = 30);

[McpForm]
internal sealed record Sure(bool Ok);

[McpForm]
internal sealed record Everything(
    [EmailAddress, StringLength(40)] string Mail,
    [Url] string Site,
    Uri Page,
    DateOnly Day,
    DateTimeOffset At,
    [Range(1, 5)] int Stars,
    double Weight,
    bool Wanted,
    Size Size,
    [Length(1, 2)] IReadOnlyList<Size> Sizes,
    Extras Extras,
    [AllowedValues("red", "blue")] string Colour,
    string? Note = null);

internal enum Size
{
    [Display(Name = "Small one")] Small,
    Large,
}

[Flags]
internal enum Extras
{
    Box = 1,
    Ribbon = 2,
}

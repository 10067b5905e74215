using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using McpAttr;

namespace Corpus;

/// <summary>Members whose names on the wire are not their own.</summary>
/// <param name="Renamed">It has another name.</param>
/// <param name="Argument">It has another name, too.</param>
/// <param name="Odd">Its name is no word.</param>
/// <param name="Hidden">Nobody sees it.</param>
/// <param name="Rate">It has bounds.</param>
internal sealed record Names(
    [property: JsonPropertyName("other_name")] string Renamed,
    [McpArgument(Name = "thirdName")] string Argument,
    [property: JsonPropertyName("a \"b\" 'c'\\é")] int Odd,
    [property: JsonIgnore] int Hidden = 7,
    [Range(0.5, 1.5)] double Rate = 1)
{
    /// <summary>It comes in and does not go out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)]
    public string In { get; init; } = "in";

    /// <summary>It goes out and does not come in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)]
    public string Out { get; set; } = "out";

    /// <summary>What the hidden one and the one that comes in were.</summary>
    public string Seen => $"{Hidden} {In}";

    /// <summary>Its name begins with two capitals.</summary>
    public string URLPath { get; set; } = "/";
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corpus;

/// <summary>An order with more in it than it says.</summary>
internal sealed class Order
{
    /// <summary>What is ordered.</summary>
    [JsonRequired]
    public string Item { get; set; } = "";

    /// <summary>How many, if more than none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Count { get; set; } = 1;

    /// <summary>What else there is to say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyOrder(-1)]
    public string? Note { get; set; }

    /// <summary>Who took it.</summary>
    [JsonInclude]
    public string Taken { get; private set; } = "nobody";

    /// <summary>What nobody has foreseen.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }
}

using System.Text.Json.Nodes;

namespace McpAttr.SchemaKit;

/// <summary>Chooses what a sample is made of.</summary>
internal interface IChoices
{
    /// <summary>A number from 0 that is less than <paramref name="count"/>.</summary>
    /// <param name="place">The schema whose sample it is for.</param>
    /// <param name="what">What is chosen; one of it for each schema.</param>
    /// <param name="count">How many there are.</param>
    int Choose(JsonObject place, string what, int count);

    /// <summary>A place between 0 and 1.</summary>
    double Between();
}

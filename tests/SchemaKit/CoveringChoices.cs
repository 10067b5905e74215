using System.Text.Json.Nodes;

namespace McpAttr.SchemaKit;

/// <summary>Each place chooses one after another, so that after a while everything was chosen everywhere.</summary>
internal sealed class CoveringChoices : IChoices
{
    private readonly Dictionary<(JsonObject Place, string What), (int Next, int Count)> _made = [];

    /// <summary>Every place that was asked has chosen everything.</summary>
    public bool AreAllMade => _made.Values.All(static choice => choice.Next >= choice.Count);

    public int Choose(JsonObject place, string what, int count)
    {
        int next = _made.GetValueOrDefault((place, what)).Next;
        _made[(place, what)] = (next + 1, count);
        return next % count;
    }

    public double Between() => 0.5;
}

using McpAttr.Roslyn.Model;

namespace McpAttr.Analyzers.Contract;

/// <summary>Where in a schema something stands, as a message names it.</summary>
/// <param name="Direction">Whether it is about arguments or a result.</param>
/// <param name="Steps">The way from the root, <c>trip.days[]</c>; empty at the root.</param>
/// <param name="Argument">The argument on the way, or null.</param>
internal sealed record SchemaPath(Direction Direction, string Steps = "", string? Argument = null)
{
    /// <summary>The items of the array here.</summary>
    public SchemaPath Item => this with { Steps = Steps + "[]" };

    /// <summary>The members here that are not known by name.</summary>
    public SchemaPath Other => this with { Steps = Steps + (Steps.Length == 0 ? "*" : ".*") };

    /// <summary>The member of that name here.</summary>
    public SchemaPath Member(string name) =>
        new(Direction, Steps.Length == 0 ? name : Steps + "." + name, Direction == Direction.Input ? Argument ?? name : null);

    public override string ToString() => (Direction, Steps.Length) switch
    {
        (Direction.Input, 0) => "the object of the arguments",
        (Direction.Input, _) => $"the argument '{Steps}'",
        (_, 0) => "the result",
        _ => $"'{Steps}' of the result",
    };
}

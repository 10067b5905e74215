using System.Runtime.CompilerServices;
using McpAttr.Schemas.Corpus;

namespace McpAttr.Schemas.Tests;

/// <summary>
/// The full schemas beside those that System.Text.Json exports for the same types. What differs is in <c>exporter-differences.txt</c>, with the reason why
/// ours is right. MCPATTR_UPDATE_SNAPSHOTS=1 writes the examples, and what is new at the end, to be reviewed as code.
/// </summary>
public class ExporterTests(CompiledTypes types)
{
    [Fact]
    public void At_least_150_types_are_compared() => Assert.True(types.Echoes.Count >= 150, $"{types.Echoes.Count} types");

    [Fact]
    public void Every_difference_from_the_exporter_of_System_Text_Json_is_known_and_has_a_reason()
    {
        var found = new Dictionary<string, string>();
        foreach (var difference in Enumerable.Range(0, types.Echoes.Count).SelectMany(Differences)) found.TryAdd(difference.Kind, difference.Example);

        string path = PathOf("exporter-differences.txt");
        var listed = ReviewedDifferences.Parse(File.ReadAllText(path));
        if (Environment.GetEnvironmentVariable("MCPATTR_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, listed.With(found).ToString());

        string[] unknown = [.. found.Where(difference => !listed.Kinds.Contains(difference.Key)).Select(static difference => $"{difference.Key} | {difference.Value}")];
        Assert.True(unknown.Length == 0, $"Not listed (seed {CompiledTypes.Seed}):\n{string.Join('\n', unknown)}");
        string[] gone = [.. listed.Kinds.Where(kind => !found.ContainsKey(kind))];
        Assert.True(gone.Length == 0, $"Listed, and no longer so (seed {CompiledTypes.Seed}):\n{string.Join('\n', gone)}");
        Assert.Empty(listed.EmptySections);
        Assert.DoesNotContain(ReviewedDifferences.NotReviewed, listed.Lines);
        Assert.Equal(listed.With(found).ToString(), listed.ToString());
    }

    private IEnumerable<SchemaDifference> Differences(int number)
    {
        var type = types.Echoes.TypeOf(number);
        return
        [
            .. ComparedSchemas.Differences(SchemaSide.Input, type, types.Echoes.InputSchema(Echoes.Full, number)),
            .. ComparedSchemas.Differences(SchemaSide.Output, type, types.Echoes.OutputSchema(Echoes.Full, number)),
        ];
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}

using System.Globalization;
using McpAttr.Bench.Compiler;
using McpAttr.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

const int BudgetMilliseconds = 250;
const int DefaultTools = 1_000;
const int DefaultRounds = 15;

int tools = Argument("--tools", DefaultTools);
int rounds = Argument("--rounds", DefaultRounds);
var project = new LargeProject(tools);

double[] full = [.. Enumerable.Range(0, rounds).Select(_ => Full(new McpAttrGenerator()))];
double[] fullFloor = [.. Enumerable.Range(0, rounds).Select(_ => Full(new FloorGenerator()))];
Console.WriteLine($"{tools} tools, {rounds} rounds, ms of processor time: median [minimum..maximum]; the floor finds the methods and writes nothing");
Console.WriteLine();
Console.WriteLine("| | McpAttr | floor | files written again | budget | |");
Console.WriteLine("|---|---|---|---|---|---|");
Console.WriteLine($"| full build, first (JIT) | {full[0].ToString("F0", CultureInfo.InvariantCulture)} | {fullFloor[0].ToString("F0", CultureInfo.InvariantCulture)} | all | | |");
Console.WriteLine($"| full build | {Cell(full[1..])} | {Cell(fullFloor[1..])} | all | | |");
foreach (EditKind kind in Enum.GetValues<EditKind>())
{
    var (times, written) = Edits(new McpAttrGenerator(), kind);
    var (floor, _) = Edits(new FloorGenerator(), kind);
    string met = Median(times) <= BudgetMilliseconds ? "met" : "**missed**";
    Console.WriteLine($"| {Name(kind)} | {Cell(times)} | {Cell(floor)} | {written} | ≤ {BudgetMilliseconds} | {met} |");
}

int Argument(string name, int otherwise) =>
    Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? int.Parse(args[index + 1], CultureInfo.InvariantCulture) : otherwise;

// A compilation that nobody has asked anything, as a build has it.
double Full(IIncrementalGenerator generator)
{
    var compilation = project.Edit(EditKind.Unrelated, -1);
    var driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: LargeProject.Options);
    return Measure(() => driver.RunGenerators(compilation));
}

// Each keystroke starts from what the one before left.
(double[] Times, int Written) Edits(IIncrementalGenerator generator, EditKind kind)
{
    GeneratorDriver driver = CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        parseOptions: LargeProject.Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: false));
    driver = driver.RunGenerators(project.Compilation);
    var before = Files(driver);
    var times = new double[rounds];
    for (var round = 0; round < rounds; round++)
    {
        var edited = project.Edit(kind, round);
        times[round] = Measure(() => driver = driver.RunGenerators(edited));
    }

    var after = Files(driver);
    return (times, after.Count(file => !before.TryGetValue(file.Key, out var text) || !ReferenceEquals(text, file.Value)));
}

// Processor time, of all threads: what the clock says is the neighbours' too.
static double Measure(Action action)
{
    GC.Collect();
    TimeSpan start = Environment.CpuUsage.TotalTime;
    action();
    return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
}

static Dictionary<string, object> Files(GeneratorDriver driver) =>
    driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(file => file.HintName, file => (object)file.SourceText);

static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

static string Cell(double[] times) => string.Create(CultureInfo.InvariantCulture, $"{Median(times):F0} [{times.Min():F0}..{times.Max():F0}]");

static string Name(EditKind kind) => kind switch
{
    EditKind.Unrelated => "an unrelated file",
    EditKind.Body => "the body of a tool",
    EditKind.Signature => "the signature of a tool",
    _ => "a type of 12 tools",
};

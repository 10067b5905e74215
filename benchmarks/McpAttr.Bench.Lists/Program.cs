using System.Diagnostics;
using System.Globalization;
using McpAttr.Bench.Lists;

const int DefaultTools = 1_000;
const int DefaultRounds = 31;
const int ListsOfRound = 200;
const double Budget = 2;

int tools = Argument("--tools", DefaultTools);
int rounds = Argument("--rounds", DefaultRounds);
var server = GeneratedServer.Create(tools);

Console.WriteLine($"tools/list with {tools} tools, from the line to the answer in the buffer; {rounds} rounds of {ListsOfRound}, µs: median [minimum..maximum]");
Console.WriteLine();
Console.WriteLine("| revision | bytes | answer | copy of its bytes | ÷ copy | bytes allocated | budget | |");
Console.WriteLine("|---|---|---|---|---|---|---|---|");
foreach (bool isModern in (bool[])[false, true])
{
    var list = new ListRequest(server, isModern);
    byte[] answer = list.Answer();
    byte[] target = new byte[answer.Length];

    // They take turns, so that a drift of the machine hits both; the first rounds warm up.
    double[] answers = new double[rounds];
    double[] copies = new double[rounds];
    for (int round = -rounds; round < rounds; round++)
    {
        double answerTime = Measure(list.Run);
        double copyTime = Measure(() => answer.CopyTo(target.AsSpan()));
        if (round < 0) continue;
        answers[round] = answerTime;
        copies[round] = copyTime;
    }

    long before = GC.GetAllocatedBytesForCurrentThread();
    list.Run();
    long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    double ratio = Median(answers) / Median(copies);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {(isModern ? "2026-07-28" : "2025-11-25")} | {answer.Length} | {Cell(answers)} | {Cell(copies)} | {ratio:F2}× | {allocated} | ≤ {Budget}× | {(ratio <= Budget ? "met" : "**missed**")} |"));
}

int Argument(string name, int otherwise) =>
    Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? int.Parse(args[index + 1], CultureInfo.InvariantCulture) : otherwise;

static double Measure(Action action)
{
    long start = Stopwatch.GetTimestamp();
    for (int i = 0; i < ListsOfRound; i++) action();
    return Stopwatch.GetElapsedTime(start).TotalMicroseconds / ListsOfRound;
}

static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

static string Cell(double[] times) => string.Create(CultureInfo.InvariantCulture, $"{Median(times):F1} [{times.Min():F1}..{times.Max():F1}]");

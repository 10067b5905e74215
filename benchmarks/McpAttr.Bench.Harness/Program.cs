using McpAttr.Bench.Harness;
using McpAttr.Bench.Harness.Measurements;

if (HarnessOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(HarnessOptions.Usage);
    return 2;
}

if (!OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("The harness reads /proc and spawns through the C library: it runs on Linux alone.");
    return 2;
}

IReadOnlyList<Measurement> rows = Rows.For(options);
if (rows.Count == 0)
{
    Console.Error.WriteLine($"No row {options.Only}. There are: {string.Join(", ", Rows.For(options with { Only = null }).Select(row => row.Key))}.");
    return 2;
}

if (options.Publishes && !Server.All.All(Publisher.Publish)) return 1;

try
{
    string load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
    Console.WriteLine($"{Environment.ProcessorCount} processors, load {load} before the run, {options.Rounds} rounds.\n");
    Console.WriteLine(Run.Of(rows, options.Rounds));
    return 0;
}
catch (Exception exception)
{
    // Caught so that the stack unwinds, which ends the servers: a failed run leaves no process behind.
    Console.Error.WriteLine(exception);
    return 1;
}

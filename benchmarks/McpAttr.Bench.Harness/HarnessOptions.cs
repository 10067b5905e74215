using System.Globalization;

namespace McpAttr.Bench.Harness;

/// <summary>What the command line asks for.</summary>
internal sealed record HarnessOptions(bool Quick, int Rounds, string? Only, bool Publishes)
{
    public const string Usage = "usage: [--quick] [--rounds N] [--only ROW] [--no-publish]";

    /// <summary>The options, or null when the command line is none.</summary>
    public static HarnessOptions? Parse(ReadOnlySpan<string> args)
    {
        bool quick = false;
        bool publishes = true;
        int? rounds = null;
        string? only = null;
        for (int index = 0; index < args.Length; index++)
        {
            switch (args[index])
            {
                case "--quick":
                    quick = true;
                    break;
                case "--no-publish":
                    publishes = false;
                    break;
                case "--only" when index + 1 < args.Length:
                    only = args[++index];
                    break;
                case "--rounds" when index + 1 < args.Length
                    && int.TryParse(args[++index], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0:
                    rounds = number;
                    break;
                default:
                    return null;
            }
        }

        return new HarnessOptions(quick, rounds ?? (quick ? 2 : 7), only, publishes);
    }
}

#!/usr/bin/env dotnet
#:package McpAttr@0.1.0
#:property PublishAot=false
#:property InvariantGlobalization=true
#:property OptimizationPreference=Speed
#:property CopyOutputSymbolsToPublishDirectory=false

using System.ComponentModel.DataAnnotations;
using McpAttr;

return await McpServer.RunAsync(args);

/// <summary>Dice for games.</summary>
static class Dice
{
    /// <summary>Rolls dice.</summary>
    /// <param name="count">How many.</param>
    /// <param name="sides">How many sides each has.</param>
    [McpTool]
    public static Roll RollDice([Range(1, 100)] int count = 2, [Range(2, 1000)] int sides = 6)
    {
        int[] dice = [.. Enumerable.Range(0, count).Select(_ => Random.Shared.Next(sides) + 1)];
        return new Roll(dice, dice.Sum());
    }
}

/// <param name="Dice">What each shows.</param>
/// <param name="Sum">All together.</param>
record Roll(int[] Dice, int Sum);

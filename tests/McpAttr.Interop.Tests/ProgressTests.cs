using System.Globalization;

namespace McpAttr.Interop.Tests;

public sealed class ProgressTests
{
    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task Every_step_reaches_a_client_that_asked_for_progress(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        var counting = connection.CallAsync("count", new() { ["steps"] = 3 }, new() { ["progressToken"] = "steps" });

        var reports = new List<string>();
        for (int i = 0; i < 3; i++)
        {
            var report = await connection.Progress.ReadAsync(connection.Deadline);
            reports.Add(string.Create(
                CultureInfo.InvariantCulture, $"{report["progressToken"]} {report["progress"]} of {report["total"]}: {report["message"]}"));
        }

        await connection.CallAsync("finish", []);
        await counting;
        Assert.Equal(["steps 1 of 3: step 1", "steps 2 of 3: step 2", "steps 3 of 3: step 3"], reports.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Wires.All), MemberType = typeof(Wires))]
    public async Task A_client_that_did_not_ask_gets_no_progress(string server, string revision)
    {
        await using var connection = await Connection.OpenAsync(server, revision);

        await connection.CallAsync("finish", []);
        await connection.CallAsync("count", new() { ["steps"] = 3 });
        await connection.CallAsync("finish", []);
        await connection.CallAsync("count", new() { ["steps"] = 1 }, new() { ["progressToken"] = "asked" });

        var report = await connection.Progress.ReadAsync(connection.Deadline);
        Assert.Equal("asked", (string?)report["progressToken"]);
        Assert.False(connection.Progress.TryRead(out _));
    }
}

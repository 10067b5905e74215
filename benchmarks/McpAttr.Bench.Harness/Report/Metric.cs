namespace McpAttr.Bench.Harness.Report;

/// <summary>One row of the table.</summary>
/// <param name="What">The first cell, with the unit.</param>
/// <param name="Format">How a value is written.</param>
/// <param name="Budget">What McpAttr must reach; null for a row that only informs.</param>
internal sealed record Metric(string What, string Format, Budget? Budget = null);

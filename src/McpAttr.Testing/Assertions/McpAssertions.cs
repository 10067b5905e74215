using System.Text.Json;
using McpAttr.Testing.Assertions;

namespace McpAttr.Testing;

/// <summary>What a test says of results. What is not so is a <see cref="McpAssertionException"/> that shows what there is.</summary>
public static class McpAssertions
{
    /// <summary>The tool did not fail.</summary>
    /// <returns>The result.</returns>
    public static McpTestResult ShouldSucceed(this McpTestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.IsError) throw new McpAssertionException($"{result.Tool} should succeed; it failed: {result.Text}");
        return result;
    }

    /// <summary>The tool failed or refused its arguments.</summary>
    /// <param name="result">The result.</param>
    /// <param name="parts">What its text must contain.</param>
    /// <returns>The result.</returns>
    public static McpTestResult ShouldBeError(this McpTestResult result, params string[] parts)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.IsError) throw new McpAssertionException($"{result.Tool} should fail; it returned {result.Json}");
        return result.ShouldContainText(parts);
    }

    /// <summary>The result's text is exactly this one.</summary>
    /// <returns>The result.</returns>
    public static McpTestResult ShouldHaveText(this McpTestResult result, string text)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Text != text) throw new McpAssertionException($"The text of {result.Tool} should be\n{text}\nIt is\n{result.Text}");
        return result;
    }

    /// <summary>The result's text contains all of these.</summary>
    /// <returns>The result.</returns>
    public static McpTestResult ShouldContainText(this McpTestResult result, params string[] parts)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(parts);
        foreach (string part in parts)
        {
            if (!result.Text.Contains(part, StringComparison.Ordinal))
                throw new McpAssertionException($"The text of {result.Tool} should contain\n{part}\nIt is\n{result.Text}");
        }

        return result;
    }

    /// <summary>
    /// The structured content is this JSON, whatever its spaces and the order of its members. A value that is no object is
    /// expected as it is in every revision, also where the revision has it in an object.
    /// </summary>
    /// <returns>The result.</returns>
    public static McpTestResult ShouldHaveStructured(this McpTestResult result, string json)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var document = JsonDocument.Parse(json);
        var expected = document.RootElement;
        bool isWrapped = expected.ValueKind != JsonValueKind.Object && McpRevisions.HasHandshake(result.Revision);
        var actual = isWrapped ? result.Structured.Member("result") ?? result.Structured : result.Structured;
        if (!JsonElement.DeepEquals(expected, actual))
            throw new McpAssertionException($"The structured content of {result.Tool} should be\n{json}\nIt is\n{actual}");
        return result;
    }

    /// <summary>The structured content is what the tool's output schema promises.</summary>
    /// <returns>The result.</returns>
    /// <exception cref="McpTestException">The schema has a keyword that this check does not know, so it cannot tell.</exception>
    public static async Task<McpTestResult> ShouldMatchOutputSchemaAsync(this McpTestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var tool = await result.GetToolAsync().ConfigureAwait(false);
        if (tool.OutputSchema is not { } schema) throw new McpAssertionException($"{result.Tool} promises no output schema.");
        if (new SchemaCheck(schema).FaultOf(result.Structured) is { } fault)
            throw new McpAssertionException($"The structured content of {result.Tool} should be as its output schema says; {fault}\n{result.Structured}");
        return result;
    }
}

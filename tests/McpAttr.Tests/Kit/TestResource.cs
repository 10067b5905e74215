using McpAttr.Calls;

namespace McpAttr.Tests.Kit;

/// <summary>The resources that most tests need.</summary>
internal static class TestResource
{
    public static TestResource<string?> Text(string uri, string? text) => Text(uri, _ => text);

    /// <summary>One that says when it changes.</summary>
    public static TestResource<string?> Subscribable(string uri) => new(uri, _ => "", (result, value) => result.Text(value)) { Subscribable = true };

    public static TestResource<string?> Text(string uri, Func<McpCall, object?> read) => new(uri, read, (result, value) => result.Text(value));
}

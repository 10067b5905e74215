using McpAttr.Calls;
using McpAttr.Json.Results;

namespace McpAttr.Diagnostics;

/// <summary>Says what a failed call tells the client, and logs what it must not.</summary>
internal sealed class Failures(McpServerOptions options)
{
    public string Describe(McpCall call, Exception exception)
    {
        if (exception is McpToolException or McpAnswerException or McpMissingCapabilityException) return exception.Message;

        string name = call.Target.NameText;
        if (exception is UnwritableException)
        {
            options.Log($"{call.Target.Kind} {name} returned what cannot be sent.", exception);
            return $"{name} ran, but its result cannot be sent: {exception.Message}.";
        }

        // Whoever cancels knows why; nobody reads this answer, and there is nothing to log.
        if (exception is OperationCanceledException && call.State is CallState.Cancelled or CallState.TimedOut) return name;

        string id = Random.Shared.Next().ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
        options.Log($"{call.Target.Kind} {name} failed (error {id}).", exception);
        return options.ExceptionDetail switch
        {
            McpExceptionDetail.Full => $"{name} failed (error {id}): {exception}",
            McpExceptionDetail.Message => $"{name} failed (error {id}): {exception.GetType().Name}: {exception.Message}",
            _ => $"{name} failed unexpectedly. The server's log has the details under error {id}.",
        };
    }
}

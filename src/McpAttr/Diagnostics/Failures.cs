using System.Text;
using McpAttr.Calls;

namespace McpAttr.Diagnostics;

/// <summary>Says what a failed call tells the model, and logs what it must not.</summary>
internal sealed class Failures(McpServerOptions options)
{
    public string Describe(McpCall call, Exception exception)
    {
        if (exception is McpToolException told) return told.Message;

        string tool = Encoding.UTF8.GetString(call.Tool.Name);

        // Whoever cancels knows why; there is no answer and nothing to log.
        if (exception is OperationCanceledException && call.State == CallState.Cancelled) return tool;

        string id = Random.Shared.Next().ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
        options.Log($"Tool {tool} failed (error {id}).", exception);
        return options.ExceptionDetail switch
        {
            McpExceptionDetail.Full => $"{tool} failed (error {id}): {exception}",
            McpExceptionDetail.Message => $"{tool} failed (error {id}): {exception.GetType().Name}: {exception.Message}",
            _ => $"{tool} failed unexpectedly. The server's log has the details under error {id}.",
        };
    }
}

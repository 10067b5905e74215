using System.Text;

namespace McpAttr.Diagnostics;

/// <summary>Standard error without <see cref="Console"/>, which would cost a tenth of a native server's size.</summary>
internal static class StandardError
{
    public static void Write(string message, Exception? exception)
    {
        string text = exception is null ? $"{message}{Environment.NewLine}" : $"{message}{Environment.NewLine}{exception}{Environment.NewLine}";
        try
        {
            Transport.StandardStreams.WriteError(Encoding.UTF8.GetBytes(text));
        }
        catch (IOException)
        {
            // Nobody reads standard error any more, and there is nowhere else to say so.
        }
    }
}

using System.Text;

namespace McpAttr.Testing.Wire;

/// <summary>An event stream (HTML, "Server-sent events"), of which only the data are messages.</summary>
internal static class EventLines
{
    private const string Data = "data:";

    /// <summary>Reads to the end of the stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="receive">Takes the data of an event.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task ReadAsync(Stream stream, Action<ReadOnlyMemory<byte>> receive, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream);
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.StartsWith(Data, StringComparison.Ordinal))
            {
                if (data.Length > 0) data.Append('\n');
                data.Append(line.AsSpan(Data.Length).TrimStart(' '));
            }
            else if (line.Length == 0 && data.Length > 0)
            {
                receive(Encoding.UTF8.GetBytes(data.ToString()));
                data.Clear();
            }
        }
    }
}

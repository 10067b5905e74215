using System.Text;
using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Transport;

namespace McpAttr.Server.Verbs;

/// <summary>What a server answered to a request from the command line.</summary>
internal static class Answer
{
    /// <summary>Has a request answered, and its result printed. An error is told.</summary>
    /// <param name="server">The server.</param>
    /// <param name="request">The request.</param>
    /// <param name="print">Prints a result to standard output and gives the exit code.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> PrintAsync(McpServer server, byte[] request, Func<JsonElement, MessageChannel, int> print, CancellationToken cancellationToken)
    {
        // What the method itself prints goes to standard error, as it does while the server serves.
        var output = StandardStreams.Take();
        var connection = new DirectConnection(server);
        using var registration = cancellationToken.UnsafeRegister(static state => ((DirectConnection)state!).CancelAll(), connection);
        byte[] answer = await connection.AskAsync(request).ConfigureAwait(false);
        if (answer.Length == 0) return Verb.Failed;
        using var document = JsonDocument.Parse(answer);
        if (document.RootElement.TryGetProperty("result"u8, out var result)) return print(result, output);

        var error = document.RootElement.GetProperty("error"u8);
        int wrongUsage = Verb.Reject(error.GetProperty("message"u8).GetString() + Environment.NewLine);
        return error.GetProperty("code"u8).GetInt32() == RpcError.InternalErrorCode ? Verb.Failed : wrongUsage;
    }

    /// <summary>Has the request for a member answered that the command line names.</summary>
    /// <param name="server">The server.</param>
    /// <param name="members">The members of the kind.</param>
    /// <param name="kind">What the kind is called.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="write">Writes the request; throws a <see cref="FormatException"/> when the command line is wrong.</param>
    /// <param name="print">Prints a result to standard output and gives the exit code.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> PrintAsync<TMember>(
        McpServer server, MemberTable<TMember> members, string kind, string name,
        Func<TMember, byte[]> write, Func<JsonElement, MessageChannel, int> print, CancellationToken cancellationToken)
        where TMember : McpMember
    {
        if (members.Find(Encoding.UTF8.GetBytes(name)) is not { } member)
            return Task.FromResult(Verb.Reject($"There is no {kind} '{name}'. 'list' shows the {kind}s.{Environment.NewLine}"));

        try
        {
            return PrintAsync(server, write(member), print, cancellationToken);
        }
        catch (FormatException exception)
        {
            return Task.FromResult(Verb.Reject(exception.Message + Environment.NewLine));
        }
    }

    /// <summary>Appends the text of a block of content, or the JSON of any other one, on lines of its own.</summary>
    public static void AppendBlock(ReplyBuffer output, JsonElement block)
    {
        output.Append(Encoding.UTF8.GetBytes(block.TryGetProperty("text"u8, out var text) ? text.GetString()! : block.GetRawText()));
        output.Append("\n"u8);
    }
}

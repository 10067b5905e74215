using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr;

/// <summary>
/// Made by <see cref="McpContext.UrlRequired"/> and thrown: the request cannot be answered before the person has visited an address: to sign in at a third party, for example. A client of 2025-11-25 gets the
/// error -32042, which names the addresses, and sends the request again when it hears that all is done
/// (<see cref="McpUrlElicitation.Complete"/>). One of 2026-07-28 is asked, and the method runs again with its consent: it throws again while nothing has been
/// done there, which is then an error that the model reads.
/// </summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/elicitation#url-elicitation-required-error"/>.</remarks>
public sealed class McpUrlRequiredException : Exception
{
    private readonly McpContext _context;
    private readonly McpUrlElicitation[] _elicitations;

    internal McpUrlRequiredException(McpContext context, McpUrlElicitation[] elicitations)
        : base("This needs something to be done at an address first.")
    {
        _context = context;
        _elicitations = elicitations;
    }

    /// <summary>The addresses.</summary>
    public IReadOnlyList<McpUrlElicitation> Elicitations => _elicitations;

    /// <summary>What it comes to for the sender of a call.</summary>
    internal Exception For(McpCall call)
    {
        if (!_context.Supports(McpClientCapability.ElicitationUrl)) return new McpMissingCapabilityException(McpClientCapability.ElicitationUrl);
        try
        {
            return call.Era.RepeatsCalls ? Ask() : Refuse(call);
        }
        catch (Exception exception) when (exception is CallRefusal or McpAnswerException or InvalidOperationException)
        {
            return exception;
        }
    }

    private CallRefusal Refuse(McpCall call)
    {
        foreach (var elicitation in _elicitations) elicitation.Tell(call.Connection);
        var data = new ReplyBuffer();
        data.Append("{\"elicitations\":["u8);
        data.AppendItems(_elicitations, static (json, elicitation) =>
        {
            json.WriteStartObject();
            elicitation.Write(json, hasId: true);
            json.WriteEndObject();
        });
        data.Append("]}"u8);
        return new CallRefusal(new RpcError(RpcError.UrlElicitationRequiredCode, Message), data: data.Bytes.ToArray());
    }

    private Exception Ask()
    {
        bool isOpen = false;
        for (int i = 0; i < _elicitations.Length; i++)
        {
            var question = new UrlQuestion($"visit-{i + 1}", _elicitations[i]);
            if (_context.Begin(question) is not { } answer) isOpen = true;
            else if (question.Read(answer.GetAwaiter().GetResult()) != McpElicitAction.Accept)
                return new McpToolException($"The person did not agree to visit {_elicitations[i].Url}, which this needs: {_elicitations[i].Message}");
        }

        return isOpen ? new McpInputRequiredException() : new McpToolException($"What this needs was not done at {string.Join(", ", _elicitations.Select(static one => one.Url))}; try again when it is.");
    }
}

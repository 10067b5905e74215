using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.AspNetCore.Exchanges;

/// <content>2025-03-26, basic/index: a batch is one response.</content>
internal sealed partial class PostExchange
{
    private Task ServeBatchAsync(ReadOnlySpan<byte> utf8, Connection connection)
    {
        if (BatchReader.Split(utf8, out var fault) is not { } messages) return RefuseAsync(HttpStatus.BadRequest, fault!.Message, []);

        _ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        BatchExchange.Serve(messages, new Batch(Answer), connection, this, _headers);
        _endpoint.Begin(this);
        return EndBatchAsync();
    }

    private async Task EndBatchAsync()
    {
        await _ended!.Task.ConfigureAwait(false);
        _endpoint.End(this);
        if (_sink is not null || _answer is { Length: > 0 }) await EndAsync(HttpStatus.Ok).ConfigureAwait(false);
        else await AcceptAsync(isReusable: false).ConfigureAwait(false);
    }
}

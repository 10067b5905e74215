using System.Text;
using McpAttr.Asking;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server.Subscriptions;
using McpAttr.Tasks;

namespace McpAttr.Server.Eras;

/// <summary>
/// What <c>subscriptions/listen</c> runs: a call that ends when the client cancels it or the server does. So its id, its cancellation and its
/// place on a transport are those of any call.
/// </summary>
internal sealed class ListenTarget(McpServer server, Subscribers subscribers) : McpCallable
{
    public override ReadOnlySpan<byte> Name => "subscriptions/listen"u8;

    internal override string Kind => "Request";

    public override void Invoke(McpCall call)
    {
        if (!SubscriptionFilter.TryRead(call.Arguments, out var filter, out string? fault))
        {
            call.Error(RpcError.InvalidParams(fault));
            return;
        }

        if (!call.Connection.CanNotify(call))
        {
            call.Error(RpcError.InvalidRequest("Changes come on an event stream: 'Accept' must name text/event-stream."));
            return;
        }

        var tasks = filter.TaskIds.Count > 0 ? server.Modern.Tasks : null;
        tasks?.RequireListening(call);
        if (filter.TaskIds.Count > server.Options.MaxSubscriptions)
        {
            call.Error(RpcError.TooManySubscriptions(server.Options.MaxSubscriptions));
            return;
        }

        var listener = new ModernListener(call, subscribers);
        var lists = filter.Lists & server.ChangingLists;
        var watched = filter.Uris.FindAll(uri => server.Model.CanSubscribe(Encoding.UTF8.GetBytes(uri), call.Sender));
        listener.Watch(lists);
        if (!watched.TrueForAll(uri => listener.TryWatch(uri, server.Options.MaxSubscriptions)) || !subscribers.TryAdd(listener))
        {
            throw new CallRefusal(RpcError.TooManySubscriptions(server.Options.MaxSubscriptions), HttpStatus.TooManyRequests);
        }

        call.Await(new PendingListener(call, listener));
        call.CancellationToken.UnsafeRegister(static listener => ((ModernListener)listener!).Cancel(), listener);
        if (tasks is null) Begin(call, listener, new SubscriptionFilter(lists, watched, []));
        else _ = ListenAsync(tasks, filter.TaskIds, call, listener, new SubscriptionFilter(lists, watched, []));
    }

    /// <summary>Where tasks are all there is to hear of, the request ends when they have.</summary>
    private static async Task ListenAsync(TaskDialect tasks, List<string> ids, McpCall call, ModernListener listener, SubscriptionFilter others)
    {
        await tasks.ListenAsync(ids, call, listener, known => Begin(call, listener, others with { TaskIds = known })).ConfigureAwait(false);
        if (others is { Lists: McpLists.None, Uris: [] }) listener.Finish();
    }

    private static void Begin(McpCall call, ModernListener listener, SubscriptionFilter agreed)
    {
        Acknowledge(call, listener, agreed);
        listener.Release();
    }

    /// <summary>basic/patterns/subscriptions, "Acknowledgment": the first message, with what of the request the server agrees to.</summary>
    private static void Acknowledge(McpCall call, ModernListener listener, SubscriptionFilter agreed)
    {
        var message = ReplyBuffer.Rent();
        message.BeginNotification("notifications/subscriptions/acknowledged"u8);
        message.Append("\"_meta\":"u8);
        message.Append(listener.Meta);
        message.Append(",\"notifications\":"u8);
        agreed.Write(message);
        message.EndResult();
        call.Connection.Notify(call, message.Bytes);
        ReplyBuffer.Return(message);
    }
}

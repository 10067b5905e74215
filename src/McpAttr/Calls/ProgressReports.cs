using McpAttr.Protocol;

namespace McpAttr.Calls;

/// <summary>
/// The reports of one call: so many in a second and no more, however often the method reports. Of those that come too fast the newest is sent when the
/// second is over, or with the end of the call. All but the timer's callback is done while the context's gate is held.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="token">The client's token as JSON.</param>
internal sealed class ProgressReports(McpCall call, byte[] token)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock = call.Connection.Server.Options.TimeProvider;
    private double _highest = double.NegativeInfinity;
    private long _began;
    private int _sent;
    private McpProgress? _waiting;
    private ITimer? _timer;

    public void Report(in McpProgress report)
    {
        // basic/utilities/progress: it must increase with each report, and end with the call.
        if (report.Progress <= _highest || call.State != CallState.Running) return;
        _highest = report.Progress;
        long now = _clock.GetTimestamp();
        if (_sent == 0 || _clock.GetElapsedTime(_began, now) >= Second)
        {
            (_began, _sent) = (now, 0);
            _waiting = null;
        }

        if (_sent < call.Connection.Server.Options.MaxProgressPerSecond)
        {
            _sent++;
            Send(in report);
        }
        else
        {
            _waiting = report;
            _timer ??= _clock.CreateTimer(static reports => ((ProgressReports)reports!).OnSecondEnded(), this, Second - _clock.GetElapsedTime(_began, now), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The call ends: what waits is sent before the answer is.</summary>
    public void End()
    {
        _timer?.Dispose();
        if (_waiting is { } last && call.State == CallState.Running) Send(in last);
        _waiting = null;
    }

    private void OnSecondEnded()
    {
        lock (call.Context.Gate)
        {
            _timer?.Dispose();
            _timer = null;
            if (_waiting is not { } newest || call.State != CallState.Running) return;
            (_began, _sent) = (_clock.GetTimestamp(), 1);
            _waiting = null;
            Send(in newest);
        }
    }

    private void Send(in McpProgress report)
    {
        var notification = ReplyBuffer.Rent();
        notification.BeginNotification("notifications/progress"u8);
        notification.Append("\"progressToken\":"u8);
        notification.Append(token);
        var json = notification.BeginMembers();
        json.WriteNumber("progress"u8, report.Progress);
        if (report.Total is { } total) json.WriteNumber("total"u8, total);
        if (report.Message is not null) json.WriteString("message"u8, report.Message);
        json.Flush();
        notification.EndResult();
        call.Connection.Notify(call, notification.Bytes);
        ReplyBuffer.Return(notification);
    }
}

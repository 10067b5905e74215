using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using McpAttr.Calls;
using McpAttr.Catalog;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Diagnostics;

/// <summary>One message as a span and a measurement.</summary>
internal sealed class ConventionalOperation : Operation
{
    private readonly Histogram<double> _durations;
    private readonly Connection _connection;
    private readonly NetworkPeer _peer;
    private readonly string _method;
    private readonly McpMember? _member;
    private readonly bool _isModern;
    private readonly string? _modernVersion;
    private readonly long _started;
    private readonly Activity? _activity;
    private AnswerFault? _fault;
    private bool _isError;
    private int _isOver;

    public ConventionalOperation(ActivitySource source, Histogram<double> durations, in Request request)
    {
        _durations = durations;
        _connection = request.Connection;
        _started = Clock.GetTimestamp();
        _peer = _connection.Peer(request.Origin);

        // What a client invents must not become a name: each would be a time series of its own.
        var handler = request.Era?.Find(in request);
        _method = handler is not null ? Encoding.ASCII.GetString(handler.Method)
            : request.Message.Kind == MessageKind.Notification ? Conventions.Notification(JsonString.Unescape(request.Message.Method.Of(request.Utf8)))
            : Conventions.Other;
        _member = handler?.Member(in request);
        _isModern = Dispatcher.IsModern(in request.Message, request.Headers);
        _modernVersion = ProtocolVersion.Find(ProtocolVersion.Modern, JsonString.Unescape(request.Message.Meta.ProtocolVersion.Of(request.Utf8)))?.Name;
        if (source.HasListeners()) _activity = Start(source, in request);
    }

    private TimeProvider Clock => _connection.Server.Options.TimeProvider;

    public override Outcome Dispatch(ref Request request)
    {
        int start = request.Reply.Length;
        request.Operation = this;
        var outcome = Dispatcher.Serve(ref request);
        if (outcome != Outcome.Run) End(request.Reply.From(start), isError: false);
        return outcome;
    }

    public override void Run(McpCall call, ReplyBuffer reply)
    {
        var outer = Activity.Current;
        if (_activity is not null) Activity.Current = _activity;
        call.RunMethod(reply);
        Activity.Current = outer;
    }

    public override void Note(ReadOnlySpan<byte> answer, bool isError) => (_fault, _isError) = (AnswerFault.Of(answer), isError);

    public override void End() => End(_fault, _isError ? Conventions.ToolError : null);

    public override void End(ReadOnlySpan<byte> answer, bool isError) => End(AnswerFault.Of(answer), isError ? Conventions.ToolError : null);

    public override void Cancel() => End(fault: null, Conventions.Cancelled);

    /// <summary>Starts a span, whose parent is the sender's; what carried the message is then linked. On this thread nothing of that remains.</summary>
    private Activity? Start(ActivitySource source, in Request request)
    {
        var outer = Activity.Current;
        var trace = TraceContext.Read(request.Message.Meta.Whole.Of(request.Utf8));
        var parent = trace.Parent;
        var carrier = _peer.IsTraced ? outer : null;
        if (carrier is not null && !carrier.Source.HasListeners())
        {
            // ASP.NET Core has it for its log alone, and nobody will see it: the trace goes on from the sender that the headers name.
            if (trace.TraceParent is null) ActivityContext.TryParse(carrier.ParentId, carrier.TraceStateString, isRemote: true, out parent);
            carrier = null;
        }

        ActivityLink[]? links = null;
        if (trace.TraceParent is not null && carrier is not null) links = [new ActivityLink(carrier.Context)];
        if (carrier is null) Activity.Current = null;
        var activity = source.StartActivity(ActivityKind.Server, parent, TagsAtStart(in request), links, name: SpanName());
        if (activity is not null && trace.Baggage is not null) AddBaggage(activity, trace.Baggage);
        Activity.Current = outer;
        return activity;
    }

    private string SpanName() => _member is McpTool or McpPrompt ? $"{_method} {_member.NameText}" : _method;

    private List<KeyValuePair<string, object?>> TagsAtStart(in Request request)
    {
        var tags = new List<KeyValuePair<string, object?>>();
        foreach (var tag in CommonTags()) tags.Add(tag);
        if (request.Message.Kind == MessageKind.Request) tags.Add(new(Conventions.RequestId, TextOf(request.Id)));
        if (_method.StartsWith("resources/", StringComparison.Ordinal) && request.Message.Uri.Exists)
            tags.Add(new(Conventions.ResourceUri, Encoding.UTF8.GetString(JsonString.Unescape(request.Message.Uri.Of(request.Utf8)))));
        if (_peer.Address is { } address) tags.Add(new(Conventions.ClientAddress, address));
        if (_peer.Port is { } port) tags.Add(new(Conventions.ClientPort, port));
        return tags;
    }

    /// <summary>What the span and the measurement both say: few values each.</summary>
    private TagList CommonTags()
    {
        var tags = new TagList { { Conventions.Method, _method }, { Conventions.Transport, _peer.Transport } };
        if (_peer.Protocol is { } protocol) tags.Add(Conventions.NetworkProtocol, protocol);
        if (_peer.ProtocolVersion is { } version) tags.Add(Conventions.NetworkProtocolVersion, version);
        if (_member is McpTool)
        {
            tags.Add(Conventions.OperationName, Conventions.ExecuteTool);
            tags.Add(Conventions.ToolName, _member.NameText);
        }
        else if (_member is McpPrompt)
        {
            tags.Add(Conventions.PromptName, _member.NameText);
        }

        return tags;
    }

    private void End(AnswerFault? fault, string? error)
    {
        if (Interlocked.Exchange(ref _isOver, 1) != 0) return;
        string? code = fault?.Code.ToString(CultureInfo.InvariantCulture);
        if (fault is { } known) error = known.IsOfClient ? null : code;
        string? version = _isModern ? _modernVersion : _connection.Legacy?.Version.Name;

        var tags = CommonTags();
        if (version is not null) tags.Add(Conventions.ProtocolVersion, version);
        if (code is not null) tags.Add(Conventions.StatusCode, code);
        if (error is not null) tags.Add(Conventions.ErrorType, error);
        _durations.Record(Clock.GetElapsedTime(_started).TotalSeconds, tags);

        if (_activity is null) return;
        _activity.SetTag(Conventions.ProtocolVersion, version).SetTag(Conventions.StatusCode, code).SetTag(Conventions.ErrorType, error);
        if (!_isModern) _activity.SetTag(Conventions.SessionId, _connection.SessionId);
        if (error is not null) _activity.SetStatus(ActivityStatusCode.Error, fault?.Message);

        // Stopping puts what ran before the span in the place of what runs here.
        var outer = Activity.Current;
        _activity.Stop();
        Activity.Current = outer;
    }

    /// <summary>Reads it as the application reads that of HTTP requests.</summary>
    private static void AddBaggage(Activity activity, string baggage)
    {
        var items = DistributedContextPropagator.Current.ExtractBaggage(baggage, static (object? carrier, string name, out string? value, out IEnumerable<string>? values) =>
        {
            value = name == "baggage" ? (string?)carrier : null;
            values = null;
        });
        foreach (var (key, value) in items ?? []) activity.AddBaggage(key, value);
    }

    private static string TextOf(ReadOnlySpan<byte> id) => Encoding.UTF8.GetString(id[0] == (byte)'"' ? JsonString.Unescape(id[1..^1]) : id);
}

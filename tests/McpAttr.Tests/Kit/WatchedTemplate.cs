using McpAttr.Calls;
using McpAttr.Catalog;

namespace McpAttr.Tests.Kit;

/// <summary>A template that says when its resources change: <c>notes:{folder}/{day}</c>.</summary>
internal sealed class WatchedTemplate : McpResource
{
    public override ReadOnlySpan<byte> Name => "watched"u8;

    public override ReadOnlySpan<byte> Uri => "notes:{folder}/{day}"u8;

    public override bool IsTemplate => true;

    public override McpSubscriptions? Subscriptions => McpSubscriptions.Offered;

    public override ReadOnlySpan<byte> Descriptor => """{"uriTemplate":"notes:{folder}/{day}","name":"watched"}"""u8;

    public override bool TryMatch(ref McpUriReader uri) =>
        uri.Literal("notes:"u8) && uri.Variable("folder"u8) && uri.Literal("/"u8) && uri.Variable("day"u8) && uri.End;

    public override void Invoke(McpCall call) => throw new InvalidOperationException("Nobody reads it.");
}

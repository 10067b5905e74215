using McpAttr.Server.Subscriptions;

namespace McpAttr.Server.Eras;

/// <summary>A session of the legacy era: its messages say nothing of who subscribed (2025-11-25, server/resources, "Subscriptions").</summary>
internal sealed class LegacySubscriber(Connection connection, Subscribers all) : Subscriber(connection.Feed, isHeld: false)
{
    public override bool IsListener => false;

    protected override void Send(ReadOnlySpan<byte> message) => connection.Notify(message);

    protected override void OnEnded() => all.Remove(this);
}

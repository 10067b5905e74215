using System.Text.Json;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>basic/lifecycle: the handshake. The answer but for the revision and its features is put together once.</summary>
internal sealed class InitializeHandler(McpServer server) : MethodHandler
{
    private readonly Lazy<byte[]> _rest = new(() => [.. ",\"serverInfo\":"u8, .. server.Info, .. server.InstructionsMember]);

    public override ReadOnlySpan<byte> Method => "initialize"u8;

    public override Outcome Handle(ref Request request)
    {
        if (request.Connection.Legacy is not null) return request.Fail(RpcError.InvalidRequest("Already initialized."));

        ReadOnlySpan<byte> wanted = default;
        ReadOnlySpan<byte> client = default;
        ReadOnlySpan<byte> declared = default;
        var reader = new ParamsReader(request.Params);
        while (reader.Next())
        {
            if (reader.Is("protocolVersion"u8) && reader.TokenType == JsonTokenType.String) wanted = reader.Text;
            else if (reader.Is("clientInfo"u8) && reader.TokenType == JsonTokenType.StartObject)
                client = reader.Whole(request.Params);
            else if (reader.Is("capabilities"u8) && reader.TokenType == JsonTokenType.StartObject)
                declared = reader.Whole(request.Params);
        }

        if (ParamsReader.IsTwice(client, "name"u8) || ParamsReader.IsTwice(client, "version"u8) || ParamsReader.IsTwice(client, "title"u8))
            return request.Fail(RpcError.InvalidParams("'clientInfo' has a member twice."));
        if (wanted.IsEmpty) return request.Fail(RpcError.InvalidParams("'protocolVersion' must be a string."));

        // A revision that is unknown here is answered with the newest one of this era; the client decides whether it will do.
        var version = ProtocolVersion.Find(ProtocolVersion.Legacy, wanted) ?? ProtocolVersion.Legacy[0];
        request.Connection.Legacy = new LegacySession(version, client.IsEmpty ? null : ClientInfoReader.Read(client))
        {
            Declared = declared.ToArray(),
            Started = server.Options.TimeProvider.GetTimestamp(),
        };
        return request.Answer([.. "\"protocolVersion\":\""u8, .. version.Utf8Name, .. "\",\"capabilities\":"u8, .. Capabilities(request.Connection), .. _rest.Value]);
    }

    private byte[] Capabilities(Connection connection) =>
        connection.Legacy!.Version.HasTasks && server.Legacy.Tasks is { } tasks ? server.CapabilitiesWith(tasks.CapabilityFor(connection)) : server.Capabilities;
}

using McpAttr.Protocol;

namespace McpAttr.Asking;

/// <summary>The request itself is at fault, found out while its method runs: it is answered with an error, whatever it is a call of.</summary>
internal sealed class CallRefusal(RpcError error, int status = HttpStatus.Ok, byte[]? data = null) : Exception(error.Message)
{
    public RpcError Error => error;

    public int Status => status;

    public byte[] ErrorData => data ?? [];
}

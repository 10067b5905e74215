namespace McpAttr.Protocol;

/// <summary>The HTTP statuses that the protocol gives a meaning (basic/transports, Streamable HTTP, of both eras).</summary>
internal static class HttpStatus
{
    public const int Ok = 200;
    public const int Accepted = 202;
    public const int NoContent = 204;
    public const int BadRequest = 400;
    public const int Forbidden = 403;
    public const int NotFound = 404;
    public const int MethodNotAllowed = 405;
    public const int NotAcceptable = 406;
    public const int Timeout = 408;
    public const int ContentTooLarge = 413;
    public const int UnsupportedMediaType = 415;
    public const int TooManyRequests = 429;
    public const int ServiceUnavailable = 503;
}

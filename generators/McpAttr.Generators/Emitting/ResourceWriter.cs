using McpAttr.Roslyn.Descriptors;
using McpAttr.Roslyn.Model;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the file of a resource or of a template.</summary>
internal sealed class ResourceWriter : PrimitiveWriter
{
    private readonly ResourceModel _resource;

    private ResourceWriter(ResourceModel resource)
        : base(resource.Primitive, "Resource", "McpResourceWriter", ReaderCode.ReadText) => _resource = resource;

    protected override string? Otherwise => _resource.IsTemplate ? base.Otherwise : null;

    public static string Write(ResourceModel resource) => new ResourceWriter(resource).WriteFile();

    protected override void WriteDescription()
    {
        Source.Line($"public override ReadOnlySpan<byte> Uri => {Literal.Utf8(_resource.Uri)};").Line();
        if (_resource.IsTemplate)
        {
            Source.Line("public override bool IsTemplate => true;").Line();
        }

        if (_resource.MimeType is { } mimeType)
        {
            Source.Line($"public override ReadOnlySpan<byte> MimeType => {Literal.Utf8(mimeType)};").Line();
        }

        WriteCache(_resource.Cache);
        if (_resource.IsSubscribable)
        {
            Source.Line("public override McpSubscriptions? Subscriptions => McpSubscriptions.Offered;").Line();
        }

        WriteJson("Descriptor", ResourceDescriptor.Write(_resource));
        if (_resource.Primitive.App is { } app)
        {
            WriteJson("ContentsMeta", $"{{\"ui\":{app}}}");
        }

        if (_resource.IsTemplate)
        {
            WriteArgumentsSchema();
            Source.Line("public override bool TryMatch(ref McpUriReader uri) =>").Continue(UriMatch.Expression([.. _resource.Parts]) + ";").Line();
        }
    }

    private void WriteCache(CacheModel cache)
    {
        if (cache.Seconds is { } seconds)
        {
            Source.Line($"public override TimeSpan? CacheTimeToLive => TimeSpan.FromSeconds({seconds});").Line();
        }

        if (cache.IsPrivate)
        {
            Source.Line("public override bool CacheIsPrivate => true;").Line();
        }
    }
}

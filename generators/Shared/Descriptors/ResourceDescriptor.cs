using System.Globalization;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>Writes the object of a resource in <c>resources/list</c>, or of a template in <c>resources/templates/list</c>.</summary>
internal static class ResourceDescriptor
{
    public static string Write(ResourceModel resource)
    {
        var json = new JsonText().BeginObject()
            .Member(resource.IsTemplate ? "uriTemplate" : "uri", resource.Uri)
            .Description(resource.Primitive)
            .Member("mimeType", resource.MimeType);
        if (resource.Size is { } size)
        {
            json.Name("size").Raw(size.ToString(CultureInfo.InvariantCulture));
        }

        return WriteAnnotations(json, resource.Annotations).Icons(resource.Primitive.Icons).Meta(resource.Primitive.Meta).EndObject().ToString();
    }

    private static JsonText WriteAnnotations(JsonText json, AnnotationsModel annotations)
    {
        if (annotations is { Audience.Count: 0, Priority: null })
        {
            return json;
        }

        json.Name("annotations").BeginObject();
        if (annotations.Audience.Count > 0)
        {
            json.Name("audience").Array(annotations.Audience);
        }

        if (annotations.Priority is { } priority)
        {
            json.Name("priority").Raw(priority);
        }

        return json.EndObject();
    }
}

using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>The members that all descriptors have.</summary>
internal static class DescriptorParts
{
    public static JsonText Description(this JsonText json, PrimitiveModel primitive) =>
        json.Member("name", primitive.Name).Member("title", primitive.Title).Member("description", primitive.Description);

    public static JsonText Icons(this JsonText json, IReadOnlyCollection<IconModel> icons) => icons.Count == 0 ? json : json.Name("icons").Array(icons);

    /// <summary>The icons alone, as they stand in the server's own description.</summary>
    public static JsonText Array(this JsonText json, IEnumerable<IconModel> icons)
    {
        json.BeginArray();
        foreach (var icon in icons)
        {
            json.Break().BeginObject().Member("src", icon.Source).Member("mimeType", icon.MimeType);
            if (icon.Sizes.Count > 0)
            {
                json.Name("sizes").Array(icon.Sizes);
            }

            json.Member("theme", icon.Theme).EndObject();
        }

        return json.EndArray();
    }

    public static JsonText Array(this JsonText json, IEnumerable<string> texts)
    {
        json.BeginArray();
        foreach (var text in texts)
        {
            json.String(text);
        }

        return json.EndArray();
    }

    public static JsonText Meta(this JsonText json, IReadOnlyCollection<MetaModel> members)
    {
        if (members.Count == 0)
        {
            return json;
        }

        json.Break().Name("_meta").BeginObject();
        foreach (var member in members)
        {
            json.Name(member.Name).Raw(member.Json);
        }

        return json.EndObject();
    }
}

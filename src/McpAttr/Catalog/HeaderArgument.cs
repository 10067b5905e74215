using System.Text;
using System.Text.Json;
using McpAttr.Json.Faults;
using McpAttr.Protocol;
using McpAttr.Server;

namespace McpAttr.Catalog;

/// <summary>An argument of a tool that an HTTP header repeats (<c>x-mcp-header</c>; 2026-07-28, server/tools).</summary>
/// <param name="Header">The header's name.</param>
/// <param name="Path">The names of the properties that lead to the argument.</param>
internal sealed record HeaderArgument(string Header, string[] Path)
{
    /// <summary>The arguments that a tool's descriptor marks. Few tools have any.</summary>
    public static HeaderArgument[] Of(McpTool tool)
    {
        var descriptor = tool.ModernDescriptor;
        if (descriptor.IndexOf("\"x-mcp-header\""u8) < 0) return [];
        var found = new List<HeaderArgument>();
        Collect(new SchemaNode(descriptor).Member("inputSchema"), [], found);
        return [.. found];
    }

    /// <summary>What is wrong with the header, or null when it says what the arguments say.</summary>
    /// <param name="headers">The headers of the request.</param>
    /// <param name="arguments">The arguments object, or nothing.</param>
    public string? Fault(RequestHeaders headers, ReadOnlySpan<byte> arguments)
    {
        string? said = headers.Find(Header);
        bool isMeant = TryFind(arguments, Path, out var type, out var token);
        if (!isMeant && said is null) return null;
        if (said is null) return $"The header '{Header}' is missing; it must repeat the argument '{string.Join('.', Path)}'.";
        if (!isMeant) return $"The header '{Header}' is there, but not the argument '{string.Join('.', Path)}' that it repeats.";
        return HeaderValue.Says(said, type, token) ? null : $"The header '{Header}' and the argument '{string.Join('.', Path)}' say different things.";
    }

    private static void Collect(SchemaNode schema, string[] path, List<HeaderArgument> found)
    {
        var properties = schema.Member("properties").Json;
        var reader = new ParamsReader(properties);
        while (reader.Next())
        {
            if (reader.TokenType != JsonTokenType.StartObject) continue;
            string[] inner = [.. path, Encoding.UTF8.GetString(reader.Name)];
            var property = new SchemaNode(reader.Whole(properties));
            if (property.Text("x-mcp-header") is { } name) found.Add(new HeaderArgument($"Mcp-Param-{name}", inner));
            Collect(property, inner, found);
        }
    }

    /// <returns>False when there is no such argument, or it is null.</returns>
    private static bool TryFind(ReadOnlySpan<byte> json, ReadOnlySpan<string> path, out JsonTokenType type, out ReadOnlySpan<byte> token)
    {
        byte[] name = Encoding.UTF8.GetBytes(path[0]);
        var reader = new ParamsReader(json);
        while (reader.Next())
        {
            if (!reader.Is(name)) continue;
            type = reader.TokenType;
            if (path.Length > 1 && type == JsonTokenType.StartObject) return TryFind(reader.Whole(json), path[1..], out type, out token);
            token = type == JsonTokenType.String ? reader.Text : reader.Token(json);
            return type != JsonTokenType.Null;
        }

        type = default;
        token = default;
        return false;
    }
}

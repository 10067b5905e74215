using System.Text;
using System.Text.Json;
using McpAttr.Catalog;
using McpAttr.Json.Faults;
using McpAttr.Protocol;

namespace McpAttr.Server.Handlers;

/// <summary>server/utilities/completion: finds what completes an argument of a prompt or a variable of a resource template.</summary>
internal sealed class CompleteHandler(McpServer server) : MethodHandler
{
    public override ReadOnlySpan<byte> Method => "completion/complete"u8;

    public override Outcome Handle(ref Request request)
    {
        ReadOnlySpan<byte> reference = default, argument = default, context = default;
        var reader = new ParamsReader(request.Params);
        while (reader.Next())
        {
            if (reader.TokenType != JsonTokenType.StartObject) continue;
            if (reader.Is("ref"u8)) reference = reader.Whole(request.Params);
            else if (reader.Is("argument"u8)) argument = reader.Whole(request.Params);
            else if (reader.Is("context"u8)) context = reader.Whole(request.Params);
        }

        if (ParamsReader.IsTwice(reference, "type"u8) || ParamsReader.IsTwice(reference, "name"u8) || ParamsReader.IsTwice(reference, "uri"u8))
            return request.Fail(RpcError.InvalidParams("'ref' has a member twice."));
        if (ParamsReader.IsTwice(argument, "name"u8) || ParamsReader.IsTwice(argument, "value"u8))
            return request.Fail(RpcError.InvalidParams("'argument' has a member twice."));
        if (ParamsReader.IsTwice(context, "arguments"u8)) return request.Fail(RpcError.InvalidParams("'context' has a member twice."));
        if (!TryReadText(argument, "name"u8, out var name) || !TryReadText(argument, "value"u8, out var value))
            return request.Fail(RpcError.InvalidParams("'argument' must have a 'name' and a 'value', both strings."));
        if (!TryFind(reference, request.Sender, out var member, out string? fault)) return request.Fail(RpcError.InvalidParams(fault));

        foreach (var completion in member.Completions)
        {
            if (completion.Argument.SequenceEqual(name)) return Run(ref request, completion, Encoding.UTF8.GetString(value), Arguments(context));
        }

        string text = Encoding.UTF8.GetString(name);
        return new SchemaNode(member.ArgumentsSchema).Member("properties").Member(text).Json.IsEmpty
            ? request.Fail(RpcError.InvalidParams($"{member.Kind} {member.NameText} has no argument '{text}'."))
            : request.Answer("\"completion\":{\"values\":[],\"total\":0,\"hasMore\":false}"u8);
    }

    private bool TryFind(ReadOnlySpan<byte> reference, in Sender sender, out McpMember member, out string fault)
    {
        var model = server.Model;
        member = null!;
        fault = "'ref' must have the type 'ref/prompt' and a 'name', or the type 'ref/resource' and a 'uri'.";
        if (!TryReadText(reference, "type"u8, out var type)) return false;
        if (type.SequenceEqual("ref/prompt"u8) && TryReadText(reference, "name"u8, out var name))
        {
            member = model.Shown(model.Prompts.Find(name), in sender)!;
            fault = $"Unknown prompt: {Encoding.UTF8.GetString(name)}";
        }
        else if (type.SequenceEqual("ref/resource"u8) && TryReadText(reference, "uri"u8, out var uri))
        {
            member = model.Shown(model.Templates.Find(uri), in sender)!;
            fault = $"Unknown resource template: {Encoding.UTF8.GetString(uri)}";
        }

        return member is not null;
    }

    /// <summary>What the client knows already of the other arguments.</summary>
    private static byte[] Arguments(ReadOnlySpan<byte> context)
    {
        var reader = new ParamsReader(context);
        while (reader.Next())
        {
            if (reader.Is("arguments"u8) && reader.TokenType == JsonTokenType.StartObject) return reader.Whole(context).ToArray();
        }

        return [];
    }

    private static bool TryReadText(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> text)
    {
        text = default;
        var reader = new ParamsReader(utf8);
        while (reader.Next())
        {
            if (!reader.Is(name) || reader.TokenType != JsonTokenType.String) continue;
            text = reader.Text;
            return true;
        }

        return false;
    }
}

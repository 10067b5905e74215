using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the method that reads an object, and the accessors that it needs.</summary>
internal static class ObjectReadMethod
{
    /// <param name="source">The file.</param>
    /// <param name="input">The object.</param>
    /// <param name="discriminator">The member that has told the type, by its name on the wire; null when none did.</param>
    public static void Write(SourceWriter source, ObjectInput input, string? discriminator = null)
    {
        var members = input.Members.Select(static member => member.Member).ToList();
        var loop = new MemberLoop(members, ReaderCode.Read, "value", "others") { Known = discriminator };
        var nothing = input.IsValueType ? "default" : "null!";
        using (source.Block($"public static {input.Id} Read(ref McpJsonReader json)"))
        {
            source.Line($"if (!json.StartObject()) return {nothing};").Line();
            loop.WriteLocals(source);
            if (input.Extension is not null)
            {
                source.Line("global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>? others = null;");
            }

            loop.WriteLoop(source, input.RefusesOthers ? "json.Other();" : input.Extension is null ? "json.Skip();" : "json.Keep(ref others);");

            // A user's constructor never runs with half the values.
            source.Line($"if (json.HasFaults) return {nothing};");
            WriteResult(source, input, loop);
        }

        WriteAccessors(source, input);
    }

    private static void WriteResult(SourceWriter source, ObjectInput input, MemberLoop loop)
    {
        var arguments = input.ConstructorArguments.Select(argument => argument.Constant ?? loop.Local(argument.Member));
        var initializers = Indexed(input, MemberBinding.Initializer)
            .Select(member => $"{GeneratedName.Escape(member.Bound.Property)} = {loop.Local(member.Index)}")
            .ToList();
        var creation = input.IsTuple ? $"({string.Join(", ", arguments)})" : $"new {input.Id}"
            + (input.ConstructorArguments.Count == 0 && initializers.Count > 0 ? "" : $"({string.Join(", ", arguments)})")
            + (initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}");

        if (input.Extension is null && !input.Members.Any(static member => member.Binding is MemberBinding.Setter or MemberBinding.Accessor))
        {
            source.Line($"return {creation};");
            return;
        }

        source.Line().Line($"var value = {creation};");
        foreach (var (bound, index) in Indexed(input, MemberBinding.Setter))
        {
            source.Line($"if ({MemberLoop.IsSeen(index)}) value.{GeneratedName.Escape(bound.Property)} = {loop.Local(index)};");
        }

        foreach (var (bound, index) in Indexed(input, MemberBinding.Accessor))
        {
            source.Line($"if ({MemberLoop.IsSeen(index)}) {Set(bound.Property, bound.Accessor!)}({By(input)}value, {loop.Local(index)});");
        }

        if (input.Extension is { } extension)
        {
            source.Line("if (others is not null) " + (extension.Accessor is null
                ? $"value.{GeneratedName.Escape(extension.Property)} = others;"
                : $"{Set(extension.Property, extension.Accessor)}({By(input)}value, others);"));
        }

        source.Line("return value;");
    }

    private static string Set(string property, AccessorModel accessor) =>
        accessor.TypeArguments.Length == 0 ? $"Set{property}" : $"{property}Accessor{accessor.TypeArguments}.Set";

    private static string By(ObjectInput input) => input.IsValueType ? "ref " : "";

    private static void WriteAccessors(SourceWriter source, ObjectInput input)
    {
        foreach (var (property, accessor) in Accessors(input))
        {
            var attribute = $"[UnsafeAccessor(UnsafeAccessorKind.Method, Name = \"set_{property}\")]";
            var parameters = $"({By(input)}{accessor.DeclaringType} target, {accessor.ValueType} value)";
            source.Line();
            if (accessor.TypeParameters.Length == 0)
            {
                source.Line(attribute).Line($"private static extern void Set{property}{parameters};");
                continue;
            }

            using (source.Block($"private static class {property}Accessor{accessor.TypeParameters}{accessor.Constraints}"))
            {
                source.Line(attribute).Line($"public static extern void Set{parameters};");
            }
        }
    }

    /// <summary>The properties that are set through accessors.</summary>
    public static IEnumerable<(string Property, AccessorModel Accessor)> Accessors(ObjectInput input)
    {
        foreach (var (bound, _) in Indexed(input, MemberBinding.Accessor))
        {
            yield return (bound.Property, bound.Accessor!);
        }

        if (input.Extension is { Accessor: { } accessor } extension)
        {
            yield return (extension.Property, accessor);
        }
    }

    private static IEnumerable<(BoundMember Bound, int Index)> Indexed(ObjectInput input, MemberBinding binding) =>
        input.Members.Select(static (member, index) => (member, index)).Where(member => member.member.Binding == binding);
}

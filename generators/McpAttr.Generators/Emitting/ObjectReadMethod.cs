using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the method that reads an object, and the accessors that it needs.</summary>
internal static class ObjectReadMethod
{
    public static void Write(SourceWriter source, ObjectInput input)
    {
        var members = input.Members.Select(static member => member.Member).ToList();
        var loop = new MemberLoop(members, ReaderCode.Read, "value");
        var nothing = input.IsValueType ? "default" : "null!";
        using (source.Block($"public static {input.Id} Read(ref McpJsonReader json)"))
        {
            source.Line($"if (!json.StartObject()) return {nothing};").Line();
            loop.WriteLocals(source);
            loop.WriteLoop(source, "json.Skip();");

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
        var creation = $"new {input.Id}"
            + (input.ConstructorArguments.Count == 0 && initializers.Count > 0 ? "" : $"({string.Join(", ", arguments)})")
            + (initializers.Count == 0 ? "" : $" {{ {string.Join(", ", initializers)} }}");

        if (!input.Members.Any(static member => member.Binding is MemberBinding.Setter or MemberBinding.Accessor))
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
            var accessor = bound.Accessor!.TypeArguments.Length == 0 ? $"Set{bound.Property}" : $"{bound.Property}Accessor{bound.Accessor.TypeArguments}.Set";
            source.Line($"if ({MemberLoop.IsSeen(index)}) {accessor}({(input.IsValueType ? "ref " : "")}value, {loop.Local(index)});");
        }

        source.Line("return value;");
    }

    private static void WriteAccessors(SourceWriter source, ObjectInput input)
    {
        var by = input.IsValueType ? "ref " : "";
        foreach (var (bound, _) in Indexed(input, MemberBinding.Accessor))
        {
            var accessor = bound.Accessor!;
            var attribute = $"[UnsafeAccessor(UnsafeAccessorKind.Method, Name = \"set_{bound.Property}\")]";
            var parameters = $"({by}{accessor.DeclaringType} target, {accessor.ValueType} value)";
            source.Line();
            if (accessor.TypeParameters.Length == 0)
            {
                source.Line(attribute).Line($"private static extern void Set{bound.Property}{parameters};");
                continue;
            }

            using (source.Block($"private static class {bound.Property}Accessor{accessor.TypeParameters}{accessor.Constraints}"))
            {
                source.Line(attribute).Line($"public static extern void Set{parameters};");
            }
        }
    }

    private static IEnumerable<(BoundMember Bound, int Index)> Indexed(ObjectInput input, MemberBinding binding) =>
        input.Members.Select(static (member, index) => (member, index)).Where(member => member.member.Binding == binding);
}

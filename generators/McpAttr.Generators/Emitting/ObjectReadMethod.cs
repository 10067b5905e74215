using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Emitting;

/// <summary>Writes the method that reads an object, and the accessors that it needs.</summary>
internal static class ObjectReadMethod
{
    public static void Write(SourceWriter source, ObjectInput input)
    {
        var members = input.Members.Select(static member => member.Member).ToList();
        var loop = new MemberLoop(members, "value");
        var nothing = input.IsValueType ? "default" : "null!";
        using (source.Block($"public static {input.Id} Read(ref McpJsonReader json)"))
        {
            loop.WriteLocals(source);
            source.Line($"if (!json.StartObject()) return {nothing};").Line();
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
        var initializers = Indexed(input, MemberBinding.Initializer).Select(member => $"{GeneratedName.Escape(member.Bound.Property)} = {loop.Local(member.Index)}");
        var creation = $"new {input.Id}({string.Join(", ", arguments)})";
        if (input.Members.Any(static member => member.Binding == MemberBinding.Initializer))
        {
            creation += $" {{ {string.Join(", ", initializers)} }}";
        }

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
            source.Line($"if ({MemberLoop.IsSeen(index)}) Set{bound.Property}({(input.IsValueType ? "ref " : "")}value, {loop.Local(index)});");
        }

        source.Line("return value;");
    }

    private static void WriteAccessors(SourceWriter source, ObjectInput input)
    {
        foreach (var (bound, _) in Indexed(input, MemberBinding.Accessor))
        {
            source.Line();
            source.Line($"[UnsafeAccessor(UnsafeAccessorKind.Method, Name = \"set_{bound.Property}\")]");
            source.Line($"private static extern void Set{bound.Property}({(input.IsValueType ? "ref " : "")}{bound.DeclaringType} target, {bound.Member.Shape.Type} value);");
        }
    }

    private static IEnumerable<(BoundMember Bound, int Index)> Indexed(ObjectInput input, MemberBinding binding) =>
        input.Members.Select(static (member, index) => (member, index)).Where(member => member.member.Binding == binding);
}

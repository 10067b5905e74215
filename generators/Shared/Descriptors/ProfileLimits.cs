using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Descriptors;

/// <summary>Types that a profile cannot say at all.</summary>
internal static class ProfileLimits
{
    /// <summary>The first argument that the profile cannot say, and why; null when it can say all.</summary>
    public static (InputMember Argument, string Reason)? Find(PrimitiveModel primitive, SchemaProfile profile)
    {
        var definitions = primitive.Inputs.ToDictionary(static definition => definition.Id);
        foreach (var argument in primitive.Method.Arguments)
        {
            if (Reason(argument.Shape, profile, definitions, []) is { } reason)
            {
                return (argument, reason);
            }
        }

        return null;
    }

    private static string? Reason(TypeShape shape, SchemaProfile profile, Dictionary<string, TypeDefinition> definitions, HashSet<string> open)
    {
        switch (shape)
        {
            case DictionaryShape when !profile.HasMaps:
                return "an object whose members' names are data; take a list of records with the key in them";
            case DictionaryShape dictionary:
                return Reason(dictionary.Value, profile, definitions, open);
            case SequenceShape sequence:
                return Reason(sequence.Element, profile, definitions, open);
            case NamedShape named when definitions[named.Id] is UnionInput && profile.RequiresEverything:
                return "one of several types, of which each requires members of its own; take one type, or a tool for each";
            case NamedShape named when MembersOf(definitions[named.Id]) is { } members:
                if (!open.Add(named.Id))
                {
                    return profile.HasReferences ? null : "a type that contains itself; give the inner use a type of its own";
                }

                var reason = members.Select(member => Reason(member.Member.Shape, profile, definitions, open)).FirstOrDefault(static reason => reason is not null);
                open.Remove(named.Id);
                return reason;
            default:
                return null;
        }
    }

    // Those of all types of a union, which are one object's where a profile has no unions.
    private static IEnumerable<BoundMember>? MembersOf(TypeDefinition definition) => definition switch
    {
        ObjectInput input => input.Members,
        UnionInput union => union.Cases.SelectMany(static one => one.Object.Members),
        _ => null,
    };
}

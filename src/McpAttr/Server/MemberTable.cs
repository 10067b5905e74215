using McpAttr.Catalog;

namespace McpAttr.Server;

/// <summary>The members of one kind: in the order of their list, and by what a client calls them.</summary>
/// <typeparam name="TMember">The kind.</typeparam>
internal sealed class MemberTable<TMember>
    where TMember : McpMember
{
    private readonly NameTable<TMember> _byKey;

    /// <param name="members">The members, in the order of their list.</param>
    /// <param name="key">What a client calls a member: its name or its URI, in UTF-8.</param>
    /// <exception cref="ArgumentException">Two members are called the same.</exception>
    public MemberTable(IReadOnlyList<TMember> members, Func<TMember, byte[]> key)
    {
        List = members;
        var entries = new (byte[], TMember)[members.Count];
        for (int i = 0; i < entries.Length; i++) entries[i] = (key(members[i]), members[i]);
        _byKey = new NameTable<TMember>(entries);
    }

    public IReadOnlyList<TMember> List { get; }

    public TMember? Find(ReadOnlySpan<byte> key) => _byKey.Find(key);
}

using System.Numerics;

namespace McpAttr.Server;

/// <summary>Values by UTF-8 names, made once and never changed: open addressing, at most half full, no allocation to look up.</summary>
/// <typeparam name="T">What the names stand for.</typeparam>
internal sealed class NameTable<T>
    where T : class
{
    private readonly (byte[] Name, T Value)?[] _slots;
    private readonly int _longest;

    /// <exception cref="ArgumentException">Two entries have one name; the message gives it.</exception>
    public NameTable(IReadOnlyCollection<(byte[] Name, T Value)> entries)
    {
        _slots = new (byte[], T)?[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, entries.Count * 2))];
        foreach (var (name, value) in entries)
        {
            int slot = SlotOf(name);
            if (_slots[slot] is not null) throw new ArgumentException(System.Text.Encoding.UTF8.GetString(name), nameof(entries));
            _slots[slot] = (name, value);
            _longest = Math.Max(_longest, name.Length);
        }
    }

    public T? Find(ReadOnlySpan<byte> name) => name.Length > _longest ? null : _slots[SlotOf(name)]?.Value;

    /// <summary>The slot that holds the name, or the free one where it would go.</summary>
    private int SlotOf(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte value in name) hash = (hash ^ value) * 16777619;

        int slot = (int)(hash & (uint)(_slots.Length - 1));
        while (_slots[slot] is { } entry && !name.SequenceEqual(entry.Name)) slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}

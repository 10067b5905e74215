using System.Buffers.Binary;
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
            if (_slots[slot] is not null) throw new ArgumentException($"The name '{System.Text.Encoding.UTF8.GetString(name)}' is there twice.", nameof(entries));
            _slots[slot] = (name, value);
            _longest = Math.Max(_longest, name.Length);
        }
    }

    public T? Find(ReadOnlySpan<byte> name) => name.Length > _longest ? null : _slots[SlotOf(name)]?.Value;

    /// <summary>The length and up to sixteen bytes from both ends: names that differ elsewhere only share a slot.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong first = Load(name[..Math.Min(8, name.Length)]);
        ulong last = Load(name[Math.Max(0, name.Length - 8)..]);
        return (uint)(((first + ((ulong)name.Length * 31)) * 0x9E3779B97F4A7C15 + last) * 0xC2B2AE3D27D4EB4F >> 32);
    }

    private static ulong Load(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 8) return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        ulong value = 0;
        foreach (byte next in bytes) value = (value << 8) | next;
        return value;
    }

    /// <summary>The slot that holds the name, or the free one where it would go.</summary>
    private int SlotOf(ReadOnlySpan<byte> name)
    {
        int slot = (int)Hash(name) & (_slots.Length - 1);
        while (_slots[slot] is { } entry && !name.SequenceEqual(entry.Name)) slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}

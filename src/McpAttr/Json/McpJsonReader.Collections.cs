using System.Text.Json;
using McpAttr.Json.Faults;

namespace McpAttr.Json;

public ref partial struct McpJsonReader
{
    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="read">Reads one item.</param>
    public T[] ReadArray<T>(McpJsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (!StartArray())
        {
            return [];
        }

        var items = new T[CountScalars()];
        var count = 0;
        while (NextItem())
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, Math.Max(4, count * 2));
            }

            items[count++] = read(ref this);
        }

        Array.Resize(ref items, count);
        _count = count;
        return items;
    }

    /// <summary>Reads an array as a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="read">Reads one item.</param>
    public List<T> ReadList<T>(McpJsonRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (!StartArray())
        {
            return [];
        }

        var items = new List<T>(CountScalars());
        while (NextItem())
        {
            items.Add(read(ref this));
        }

        _count = items.Count;
        return items;
    }

    /// <summary>Reads an array into a collection that was made for it; an item that the collection has already is no fault.</summary>
    /// <typeparam name="TCollection">The type of the collection.</typeparam>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The new collection.</param>
    /// <param name="read">Reads one item.</param>
    /// <returns><paramref name="items"/>.</returns>
    public TCollection ReadCollection<TCollection, T>(TCollection items, McpJsonRead<T> read)
        where TCollection : class, ICollection<T>
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(read);
        if (StartArray())
        {
            // A set may take fewer than came.
            var count = 0;
            for (; NextItem(); count++)
            {
                items.Add(read(ref this));
            }

            _count = count;
        }

        return items;
    }

    /// <summary>Reads an object into a dictionary that was made for it; two members with the same key are a fault.</summary>
    /// <typeparam name="TDictionary">The type of the dictionary.</typeparam>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="items">The new dictionary.</param>
    /// <param name="readKey">Reads one key: the reader stands on the name of a member, which reads like a string.</param>
    /// <param name="read">Reads one value.</param>
    /// <returns><paramref name="items"/>.</returns>
    public TDictionary ReadDictionary<TDictionary, TKey, TValue>(TDictionary items, McpJsonRead<TKey> readKey, McpJsonRead<TValue> read)
        where TDictionary : class, IDictionary<TKey, TValue>
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(readKey);
        ArgumentNullException.ThrowIfNull(read);
        if (!StartObject())
        {
            return items;
        }

        var count = 0;
        for (; NextMember(); count++)
        {
            var faults = _faultCount;
            var key = readKey(ref this);
            if (_faultCount != faults)
            {
                // The fault took the value with the key.
                continue;
            }

            _json.Read();
            if (items.ContainsKey(key))
            {
                Fault(JsonFaultKind.Duplicate);
            }
            else
            {
                items.Add(key, read(ref this));
            }
        }

        _count = count;
        return items;
    }

    /// <summary>Enters the current value, which must be an array.</summary>
    /// <returns>False when it is not; the value is skipped then.</returns>
    public bool StartArray()
    {
        if (_json.TokenType == JsonTokenType.StartArray || TryEnterText((byte)'['))
        {
            return true;
        }

        RejectType();
        return false;
    }

    /// <summary>Moves to the next item of the array.</summary>
    /// <returns>False at the end of the array.</returns>
    public bool NextItem()
    {
        Advance();
        return _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>How many strings, numbers and literals the array begins with.</summary>
    /// <remarks>
    /// It gives a flat array its exact size. It stops at the first object or array, because looking ahead at every level would read the
    /// innermost value once for each level around it.
    /// </remarks>
    private readonly int CountScalars()
    {
        var ahead = _json;
        var count = 0;
        while (ahead.Read() && ahead.TokenType is not (JsonTokenType.EndArray or JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            count++;
        }

        return count;
    }
}

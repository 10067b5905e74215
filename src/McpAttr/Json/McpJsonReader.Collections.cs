using System.Text.Json;

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

        return items;
    }

    private bool StartArray()
    {
        if (_json.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }

        RejectType();
        return false;
    }

    private bool NextItem()
    {
        _json.Read();
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

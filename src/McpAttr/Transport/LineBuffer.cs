namespace McpAttr.Transport;

/// <summary>What was read and not yet served, cut into lines. A line that is too long is skipped to its end without being kept.</summary>
/// <remarks>The array that a line stands in stays as it is until <see cref="FreeSpace"/> is asked for.</remarks>
internal sealed class LineBuffer(int maxLine)
{
    private const int InitialSize = 32 * 1024;

    private byte[] _bytes = new byte[InitialSize];
    private int _start;
    private int _searched;
    private int _end;
    private bool _skipping;

    public byte[] Bytes => _bytes;

    /// <summary>Finds the next line.</summary>
    /// <param name="offset">Where it begins.</param>
    /// <param name="length">How long it is without its end (LF or CR LF); -1 when it was too long and is skipped.</param>
    /// <returns>False when more must be read first.</returns>
    public bool TryRead(out int offset, out int length)
    {
        int feed = _bytes.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        if (feed < 0)
        {
            _searched = _end;
            (offset, length) = (0, -1);
            if (_skipping) _start = _end;
            else if (_end - _start > maxLine) return _skipping = true;
            return false;
        }

        (offset, length) = (_start, _searched + feed - _start);
        _start = _searched = _searched + feed + 1;
        if (_skipping)
        {
            // The rest of a line that was refused when it became too long.
            _skipping = false;
            return TryRead(out offset, out length);
        }

        if (length > maxLine) length = -1;
        else if (length > 0 && _bytes[offset + length - 1] == '\r') length--;
        return true;
    }

    /// <summary>Takes what stands behind the last line end, when nothing more comes.</summary>
    public bool TryReadRest(out int offset, out int length)
    {
        (offset, length) = (_start, _end - _start);
        _start = _searched = _end;
        return length > 0 && !_skipping;
    }

    /// <summary>Room to read into. Lines handed out before are gone.</summary>
    public Span<byte> FreeSpace()
    {
        if (_start == _end)
        {
            // All is served: what a long line made long is given back.
            _start = _searched = _end = 0;
            if (_bytes.Length > InitialSize) _bytes = new byte[InitialSize];
        }
        else if (_end == _bytes.Length)
        {
            // Half of the array free is enough room to move the rest to the front; else the line is long and needs a longer array.
            var target = _start >= _bytes.Length / 2 ? _bytes : new byte[_bytes.Length * 2];
            _bytes.AsSpan(_start, _end - _start).CopyTo(target);
            _searched -= _start;
            _end -= _start;
            _start = 0;
            _bytes = target;
        }

        return _bytes.AsSpan(_end);
    }

    public void Advance(int count) => _end += count;

    /// <summary>A buffer of its own with what is not yet served here.</summary>
    public LineBuffer CopyRest()
    {
        var copy = new LineBuffer(maxLine) { _end = _end - _start, _searched = _searched - _start, _skipping = _skipping };
        if (copy._bytes.Length <= copy._end) copy._bytes = new byte[copy._end + InitialSize];
        _bytes.AsSpan(_start, copy._end).CopyTo(copy._bytes);
        return copy;
    }
}

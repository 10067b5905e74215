using System.ComponentModel;

namespace McpAttr.Calls;

/// <summary>
/// Holds a URI against the parts of a template, from left to right (RFC 6570). Each method takes one part from what is left and says
/// whether it was there; the variables become the arguments of the call, without their percent-encoding.
/// </summary>
/// <remarks>An expression whose variable has no value expands to nothing, so nothing in its place is a variable without a value.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct McpUriReader
{
    private readonly UriVariables _variables;
    private ReadOnlySpan<byte> _uri;
    private ReadOnlySpan<byte> _rest;
    private ReadOnlySpan<byte> _query;
    private int _unasked;

    internal McpUriReader(ReadOnlySpan<byte> uri, UriVariables variables)
    {
        _uri = uri;
        _variables = variables;
        _rest = uri;
        _unasked = -1;
    }

    private static ReadOnlySpan<byte> Delimiters => "/?&#"u8;

    /// <summary>Nothing is left, and each parameter of the query was asked for.</summary>
    public readonly bool End => _rest.IsEmpty && _unasked <= 0;

    /// <summary>Takes a literal.</summary>
    public bool Literal(ReadOnlySpan<byte> text)
    {
        if (!_rest.StartsWith(text)) return false;
        _rest = _rest[text.Length..];
        return true;
    }

    /// <summary>Takes the literal that ends the template, before the parts in front of it.</summary>
    public bool Trailing(ReadOnlySpan<byte> text)
    {
        if (!_rest.EndsWith(text)) return false;
        _rest = _rest[..^text.Length];
        _uri = _uri[..^text.Length];
        return true;
    }

    /// <summary>Takes <c>{name}</c>: up to the next of <c>/ ? &amp; #</c>, or to the end.</summary>
    public bool Variable(ReadOnlySpan<byte> name) => Take(name, Segment());

    /// <summary>Takes <c>{name}</c> in front of a literal that begins with none of <c>/ ? &amp; #</c>: up to its first occurrence before one of them.</summary>
    public bool Variable(ReadOnlySpan<byte> name, ReadOnlySpan<byte> until)
    {
        int length = _rest.IndexOf(until);
        return length >= 0 && length <= Segment() && Take(name, length);
    }

    /// <summary>Takes <c>{+name}</c>: all that is left.</summary>
    public bool Reserved(ReadOnlySpan<byte> name) => Take(name, _rest.Length);

    /// <summary>Takes <c>{+name}</c> in front of a literal: up to its last occurrence.</summary>
    public bool Reserved(ReadOnlySpan<byte> name, ReadOnlySpan<byte> until)
    {
        int length = _rest.LastIndexOf(until);
        return length >= 0 && Take(name, length);
    }

    /// <summary>Takes <c>{/name}</c>: a slash and what follows it up to the next of <c>/ ? &amp; #</c>; or nothing.</summary>
    public bool Path(ReadOnlySpan<byte> name) => !Literal("/"u8) || Take(name, Segment());

    /// <summary>Takes one parameter of <c>{?name}</c> or <c>{&amp;name}</c>, wherever in the query it stands; or nothing.</summary>
    public bool Query(ReadOnlySpan<byte> name)
    {
        if (_unasked < 0) StartQuery();
        var query = _query;
        while (!query.IsEmpty)
        {
            int end = query[1..].IndexOf((byte)'&') + 1;
            var pair = end == 0 ? query[1..] : query[1..end];
            query = end == 0 ? default : query[end..];
            int equals = pair.IndexOf((byte)'=');
            if (!name.SequenceEqual(equals < 0 ? pair : pair[..equals])) continue;
            _variables.Add(name, equals < 0 ? default : pair[(equals + 1)..]);
            _unasked--;
            break;
        }

        return true;
    }

    /// <summary>The parameters begin with a question mark, or with an ampersand when the template itself has begun the query.</summary>
    private void StartQuery()
    {
        byte opening = _uri[..^_rest.Length].Contains((byte)'?') ? (byte)'&' : (byte)'?';
        _unasked = 0;
        if (_rest.IsEmpty || _rest[0] != opening) return;
        int end = _rest.IndexOf((byte)'#');
        _query = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[end..];
        _unasked = 1 + _query[1..].Count((byte)'&');
    }

    private readonly int Segment()
    {
        int end = _rest.IndexOfAny(Delimiters);
        return end < 0 ? _rest.Length : end;
    }

    private bool Take(ReadOnlySpan<byte> name, int length)
    {
        if (length > 0) _variables.Add(name, _rest[..length]);
        _rest = _rest[length..];
        return true;
    }
}

using McpAttr.Roslyn.Model;

namespace McpAttr.Analyzers;

/// <summary>The URIs that a template matches, as an automaton. Queries, which are optional, are left aside.</summary>
internal sealed class UriLanguage
{
    private const string Delimiters = "/?&#";

    // Stands for every character that no literal has.
    private const char Other = '\0';

    private readonly List<State> _states = [];

    private UriLanguage(IEnumerable<UriPart> parts)
    {
        foreach (var part in parts)
        {
            switch (part.Kind)
            {
                case UriPartKind.Literal:
                    _states.AddRange(part.Text.Select(static c => new State(c, Loops.None, Skip: 0)));
                    break;
                case UriPartKind.Variable:
                    _states.Add(new State(null, Loops.Segment, Skip: 1));
                    break;
                case UriPartKind.Reserved:
                    _states.Add(new State(null, Loops.All, Skip: 1));
                    break;
                case UriPartKind.Path:
                    _states.Add(new State('/', Loops.None, Skip: 2));
                    _states.Add(new State(null, Loops.Segment, Skip: 1));
                    break;
            }
        }
    }

    private enum Loops
    {
        None,
        Segment,
        All,
    }

    /// <summary>Whether two templates share URIs, and whether either has some of its own.</summary>
    public static (bool Shared, bool OfFirst, bool OfSecond) Compare(IReadOnlyList<UriPart> first, IReadOnlyList<UriPart> second)
    {
        var (left, right) = (new UriLanguage(first), new UriLanguage(second));
        var alphabet = left._states.Concat(right._states).Select(static state => state.On).OfType<char>().Concat(Delimiters).Append(Other).Distinct().ToList();
        var (shared, ofFirst, ofSecond) = (false, false, false);
        var seen = new HashSet<string>();
        var open = new Stack<(SortedSet<int> Left, SortedSet<int> Right)>();
        open.Push((left.Close([0]), right.Close([0])));
        while (open.Count > 0)
        {
            var pair = open.Pop();
            if ((pair.Left.Count == 0 && pair.Right.Count == 0) || !seen.Add(string.Join(",", pair.Left) + ";" + string.Join(",", pair.Right)))
            {
                continue;
            }

            var (isLeft, isRight) = (pair.Left.Contains(left._states.Count), pair.Right.Contains(right._states.Count));
            shared |= isLeft && isRight;
            ofFirst |= isLeft && !isRight;
            ofSecond |= isRight && !isLeft;
            foreach (var c in alphabet)
            {
                open.Push((left.Step(pair.Left, c), right.Step(pair.Right, c)));
            }
        }

        return (shared, ofFirst, ofSecond);
    }

    private SortedSet<int> Step(IEnumerable<int> from, char c)
    {
        var to = new SortedSet<int>();
        foreach (var index in from.Where(index => index < _states.Count))
        {
            var state = _states[index];
            if (state.On == c)
            {
                to.Add(index + 1);
            }

            if (state.Loops == Loops.All || (state.Loops == Loops.Segment && Delimiters.IndexOf(c) < 0))
            {
                to.Add(index);
            }
        }

        return Close(to);
    }

    private SortedSet<int> Close(SortedSet<int> states)
    {
        for (var i = 0; i < _states.Count; i++)
        {
            if (_states[i].Skip > 0 && states.Contains(i))
            {
                states.Add(i + _states[i].Skip);
            }
        }

        return states;
    }

    /// <param name="On">The character that leads to the next state.</param>
    /// <param name="Loops">The characters that lead back here.</param>
    /// <param name="Skip">How many states further one is without any character, or 0.</param>
    private readonly record struct State(char? On, Loops Loops, int Skip);
}

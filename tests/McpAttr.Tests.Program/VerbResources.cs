namespace McpAttr.Tests.Program;

/// <summary>A resource and a prompt to be asked for from a command line.</summary>
internal static class VerbResources
{
    /// <summary>A word, so many times.</summary>
    /// <param name="word">The word.</param>
    /// <param name="times">How often.</param>
    [McpResource("words://{word}{?times}")]
    public static string? Words(string word, int times = 2) =>
        word == "crash" ? throw new InvalidOperationException("The secret is 1234.")
        : word == "none" ? null
        : string.Join(' ', Enumerable.Repeat(word, times));

    /// <summary>Asks for a rhyme.</summary>
    /// <param name="word">The word to rhyme with.</param>
    [McpPrompt]
    public static string Rhyme(string word) => $"What rhymes with {word}?";
}

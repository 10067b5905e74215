namespace McpAttr.Asking;

/// <summary>The names of the questions that a call has asked so far.</summary>
/// <param name="Keys">All of them.</param>
/// <param name="Unnamed">How many are named by their place.</param>
internal readonly record struct QuestionNames(string[] Keys, int Unnamed)
{
    public static QuestionNames None => new([], 0);
}

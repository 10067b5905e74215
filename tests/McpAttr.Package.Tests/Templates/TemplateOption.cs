namespace McpAttr.Package.Tests.Templates;

/// <summary>An option of a template.</summary>
/// <param name="Names">How it is written on the command line.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Choices">The values that it may have, where they are a choice.</param>
/// <param name="Default">Its value where it is not given, or null.</param>
public sealed record TemplateOption(string[] Names, string Type, string[] Choices, string? Default)
{
    /// <summary>Values to try.</summary>
    public string[] Samples => Type switch
    {
        "choice" => Choices,
        "bool" => ["true", "false"],
        _ => ["6123"],
    };
}

namespace McpAttr.Schemas.Tests;

/// <summary>Which of our two schemas of a type; System.Text.Json has one for both.</summary>
internal enum SchemaSide
{
    Input,
    Output,
}

namespace McpAttr.Limits;

/// <summary>State of one caller's that can be forgotten when nothing is left of it.</summary>
internal interface IIdle
{
    bool IsIdle { get; }
}

using System.Diagnostics.CodeAnalysis;

namespace McpAttr;

/// <summary>What a person did with a form, and what stands in it.</summary>
/// <typeparam name="T">The form, a type marked <see cref="McpFormAttribute"/>.</typeparam>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/elicitation"/>.</remarks>
public sealed class McpElicitResult<T>
    where T : class
{
    internal McpElicitResult(McpElicitAction action, T? content)
    {
        Action = action;
        Content = content;
    }

    /// <summary>What the person did: to decline and to cancel are answers, not errors.</summary>
    public McpElicitAction Action { get; }

    /// <summary>The form as it was filled in and checked; null unless the person accepted.</summary>
    public T? Content { get; }

    /// <summary>The person has filled in the form.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool IsAccepted => Content is not null;
}

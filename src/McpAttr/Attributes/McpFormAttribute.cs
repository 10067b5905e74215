namespace McpAttr;

/// <summary>
/// A record or class that a person may be asked to fill in (<see cref="McpContext.ElicitAsync{T}"/>, <see cref="McpElicitAttribute"/>). Its members are
/// strings, numbers, booleans, dates, enums, and arrays of enums; what attributes demand of them becomes keywords of the form. The labels of
/// members, and of the members of enums, are <c>[Display(Name = "…")]</c>; members of enums may have <c>[Description("…")]</c> instead.
/// </summary>
/// <remarks>Specification: <see href="https://modelcontextprotocol.io/specification/2025-11-25/client/elicitation#requested-schema"/>.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class McpFormAttribute : Attribute;

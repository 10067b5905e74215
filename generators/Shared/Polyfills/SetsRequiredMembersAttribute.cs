namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets the compiler copy records with <c>required</c> members for netstandard2.0, which lacks this type.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;

namespace McpAttr.Roslyn.Model;

/// <summary>
/// An unsafe accessor of an init-only property. Its signature must be that of the definition: for a generic type with the type's own
/// parameters and constraints.
/// </summary>
/// <param name="DeclaringType">The type that declares the property.</param>
/// <param name="ValueType">The property's type there.</param>
/// <param name="TypeParameters">The type parameters around the property, <c>&lt;T&gt;</c>, or empty.</param>
/// <param name="Constraints">Their constraints, <c> where T : class</c>, or empty.</param>
/// <param name="TypeArguments">What they are in this use, <c>&lt;int&gt;</c>, or empty.</param>
internal sealed record AccessorModel(string DeclaringType, string ValueType, string TypeParameters, string Constraints, string TypeArguments);

using Microsoft.CodeAnalysis;
using McpAttr.Roslyn.Model;

namespace McpAttr.Roslyn.Parsing;

internal static class AccessorParser
{
    public static AccessorModel Parse(IPropertySymbol property)
    {
        var parameters = new List<ITypeParameterSymbol>();
        var arguments = new List<ITypeSymbol>();
        for (var type = property.ContainingType; type is not null; type = type.ContainingType)
        {
            parameters.InsertRange(0, type.TypeParameters);
            arguments.InsertRange(0, type.TypeArguments);
        }

        var definition = property.OriginalDefinition;
        return new AccessorModel(
            definition.ContainingType.QualifiedName(),
            definition.Type.QualifiedName(),
            List(parameters.Select(static parameter => GeneratedName.Escape(parameter.Name))),
            string.Concat(parameters.Select(Constraints)),
            List(arguments.Select(static argument => argument.QualifiedName())));
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? "<" + list + ">" : "";

    private static string Constraints(ITypeParameterSymbol parameter)
    {
        var constraints = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
        {
            constraints.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            constraints.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            constraints.Add("notnull");
        }

        constraints.AddRange(parameter.ConstraintTypes.Select(static type => type.QualifiedName()));
        if (parameter.HasConstructorConstraint)
        {
            constraints.Add("new()");
        }

        return constraints.Count == 0 ? "" : $" where {GeneratedName.Escape(parameter.Name)} : {string.Join(", ", constraints)}";
    }
}

using McpAttr.Roslyn.Model;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators;

/// <summary>The names of the generated files: the class in each. The compiler refuses two that differ only in case; those get a hash.</summary>
internal static class FileNames
{
    public const string Catalog = "Catalog.g.cs";

    // McpAttr.targets knows this name.
    public const string Contract = "Contract.g.cs";

    public static string Tool(PrimitiveModel tool, EquatableArray<string> clashes) => Name("Tools/", tool.ClassName, clashes);

    public static string Resource(PrimitiveModel resource, EquatableArray<string> clashes) => Name("Resources/", resource.ClassName, clashes);

    public static string Prompt(PrimitiveModel prompt, EquatableArray<string> clashes) => Name("Prompts/", prompt.ClassName, clashes);

    public static string Form(FormModel form, EquatableArray<string> clashes) => Name("Forms/", form.ClassName, clashes);

    public static string Shape(ShapeModel shape, EquatableArray<string> clashes) => Name("Types/", shape.Definition.JsonClass, clashes);

    /// <summary>The class names that are equal to another but for case; nearly always none.</summary>
    public static EquatableArray<string> Clashes(IEnumerable<PrimitiveModel> primitives, IEnumerable<FormModel> forms) => primitives
        .SelectMany(static primitive => primitive.Inputs.Concat(primitive.Outputs).Select(static type => type.JsonClass).Append(primitive.ClassName))
        .Concat(forms.SelectMany(static form => form.Inputs.Select(static type => type.JsonClass).Append(form.ClassName)))
        .Distinct()
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
        .Where(static names => names.Count() > 1)
        .SelectMany(static names => names)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    private static string Name(string folder, string className, EquatableArray<string> clashes) =>
        folder + (clashes.Contains(className) ? GeneratedName.Hashed(className, className) : className) + ".g.cs";
}

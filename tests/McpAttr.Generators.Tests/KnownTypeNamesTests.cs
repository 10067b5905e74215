using System.Reflection;
using System.Text.Json.Serialization;
using McpAttr.Roslyn;

namespace McpAttr.Generators.Tests;

public sealed class KnownTypeNamesTests
{
    public static TheoryData<string, string> Names =>
        [.. typeof(KnownTypeNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (field.Name, (string)field.GetValue(null)!))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_known_name_is_that_of_a_real_type(string field, string name)
    {
        Assembly[] assemblies =
        [
            typeof(McpToolAttribute).Assembly,
            typeof(object).Assembly,
            typeof(Uri).Assembly,
            typeof(IServiceProvider).Assembly,
            typeof(JsonIgnoreAttribute).Assembly,
            typeof(System.ComponentModel.DescriptionAttribute).Assembly,
            typeof(System.ComponentModel.DataAnnotations.RangeAttribute).Assembly,
        ];

        Assert.True(assemblies.Any(assembly => assembly.GetType(name) is not null), $"{field} names '{name}', which does not exist.");
    }
}

using System.Reflection;
using System.Text.Json.Serialization;
using McpAttr.Roslyn;
using McpAttr.Roslyn.Model;

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
            typeof(Stack<>).Assembly,
            typeof(System.Collections.Concurrent.ConcurrentStack<>).Assembly,
            typeof(System.Collections.Frozen.FrozenSet<>).Assembly,
            typeof(JsonIgnoreAttribute).Assembly,
            typeof(System.ComponentModel.DescriptionAttribute).Assembly,
            typeof(System.Text.RegularExpressions.Regex).Assembly,
            typeof(System.ComponentModel.DataAnnotations.RangeAttribute).Assembly,
            typeof(System.Security.Claims.ClaimsPrincipal).Assembly,
            typeof(Microsoft.AspNetCore.Http.HttpContext).Assembly,
            typeof(Microsoft.AspNetCore.Mvc.FromServicesAttribute).Assembly,
            typeof(Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute).Assembly,
        ];

        Assert.True(assemblies.Any(assembly => assembly.GetType(name) is not null), $"{field} names '{name}', which does not exist.");
    }

    // The generator never sees the enums, only the values of attributes.
    [Fact]
    public void Enums_of_attributes_have_the_values_that_the_parser_knows()
    {
        Assert.Equal(Enum.GetNames<TextBlock>(), Enum.GetNames<McpTextBlock>());
        Assert.Equal([0, 1, 2], Enum.GetValues<McpTextBlock>().Select(static value => (int)value));
        Assert.Equal([("Unspecified", 0), ("Light", 1), ("Dark", 2)], Enum.GetValues<McpIconTheme>().Select(static value => (value.ToString(), (int)value)));
        Assert.Equal((1, 2), ((int)McpAudience.User, (int)McpAudience.Assistant));
        Assert.Equal(Enum.GetNames<ProfileName>(), Enum.GetNames<McpSchemaProfile>());
        Assert.Equal((1, 1), ((int)McpLeniency.None, (int)McpUnknownArguments.Refuse));
        Assert.Equal(11, (int)System.ComponentModel.DataAnnotations.DataType.Password);
    }
}

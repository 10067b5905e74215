using System.Text.Json;
using System.Xml.Linq;
using Corpus;

namespace McpAttr.Execution.Tests.Schemas;

/// <summary>What the compiler writes into the documentation file, the model reads in the descriptors.</summary>
public class DescriptionTests
{
    private static readonly XElement[] Documented =
        [.. XDocument.Load(Path.ChangeExtension(typeof(ScalarTools).Assembly.Location, "xml")).Descendants("member")];

    public static TheoryData<string> Tools { get; } = [.. McpCatalog.Entry!.Tools.Select(tool => tool.GetType().Name)];

    [Theory]
    [MemberData(nameof(Tools))]
    public void A_tool_and_its_arguments_have_their_doc_comments(string tool)
    {
        string method = "M:" + tool.Replace('_', '.');
        var documentation = Documented.Single(member => member.Attribute("name")!.Value.Split('(')[0] == method);
        var descriptor = JsonDocument.Parse(McpCatalog.Entry!.Tools.Single(candidate => candidate.GetType().Name == tool).Descriptor.ToArray()).RootElement;
        var arguments = descriptor.GetProperty("inputSchema").GetProperty("properties");

        Assert.Equal(documentation.Element("summary")!.Value, descriptor.GetProperty("description").GetString());
        foreach (var parameter in documentation.Elements("param"))
        {
            if (arguments.TryGetProperty(parameter.Attribute("name")!.Value, out var argument))
                Assert.StartsWith(parameter.Value, argument.GetProperty("description").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_enum_describes_its_members_where_nothing_else_is_said()
    {
        var items = Input("echo_read_only_list").GetProperty("items").GetProperty("items");

        Assert.Equal("What the sky does. Clear: Sun or stars. partly cloudy: Some clouds. Clouds: The old name of some clouds. Rain: Rain.", items.GetProperty("description").GetString());
    }

    [Fact]
    public void Members_have_the_doc_comments_of_properties_and_of_record_parameters()
    {
        Assert.Equal("How long it may take, in seconds.", Member("echo_settings", "settings", "seconds"));
        Assert.Equal("It has another name.", Member("echo_names", "the-names", "other_name"));
        Assert.Equal("It comes in and does not go out.", Member("echo_names", "the-names", "in"));
    }

    private static string? Member(string tool, string argument, string member) =>
        Input(tool).GetProperty(argument).GetProperty("properties").GetProperty(member).GetProperty("description").GetString();

    private static JsonElement Input(string tool) => JsonDocument.Parse(
        McpCatalog.Entry!.Tools.Single(candidate => candidate.Name.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(tool))).Descriptor.ToArray())
        .RootElement.GetProperty("inputSchema").GetProperty("properties");
}

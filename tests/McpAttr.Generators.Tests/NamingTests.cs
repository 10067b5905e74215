using System.Text.Json;
using McpAttr.Roslyn.Parsing;

namespace McpAttr.Generators.Tests;

public sealed class NamingTests
{
    [Theory]
    [InlineData("City")]
    [InlineData("city")]
    [InlineData("URL")]
    [InlineData("URLPath")]
    [InlineData("IOStream2Go")]
    [InlineData("X")]
    [InlineData("XY")]
    [InlineData("_Field")]
    [InlineData("Über")]
    [InlineData("GetHTTPSUrl")]
    [InlineData("Get2Days")]
    [InlineData("aB")]
    [InlineData("ID3Tag")]
    public void Names_are_those_of_System_Text_Json(string name)
    {
        Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), Naming.CamelCase(name));
        Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), Naming.SnakeCase(name));
    }

    [Theory]
    [InlineData("GetForecast", "get_forecast", "Get forecast")]
    [InlineData("GetForecastAsync", "get_forecast", "Get forecast")]
    [InlineData("Async", "async", "Async")]
    [InlineData("ReadURL", "read_url", "Read url")]
    public void A_method_gives_a_tool_its_name_and_title(string method, string name, string title)
    {
        Assert.Equal(name, Naming.NameOnTheWire(method));
        Assert.Equal(title, Naming.Title(name));
    }

    [Theory]
    [InlineData("say-hi.twice", "Say hi twice")]
    [InlineData("getForecast", "Get forecast")]
    [InlineData("___", "___")]
    public void A_given_name_gives_the_title(string name, string title) => Assert.Equal(title, Naming.Title(name));
}

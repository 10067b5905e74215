using System.Text;
using McpAttr.Calls;
using McpAttr.Protocol;

namespace McpAttr.Tests.Calls;

/// <summary>Templates as the generator writes them, held against URIs: what they take, and what they leave alone.</summary>
public class UriReaderTests
{
    private delegate bool Template(ref McpUriReader uri);

    [Theory]
    [InlineData("weather://Oslo/now", """{"city":"Oslo"}""")]
    [InlineData("weather://S%C3%A3o%20Paulo/now", """{"city":"São Paulo"}""")]
    [InlineData("weather://s%c3%a3o/now", """{"city":"são"}""")]
    [InlineData("weather://São/now", """{"city":"São"}""")]
    [InlineData("weather://a%2Fb%3Fc%23d%25/now", """{"city":"a/b?c#d%"}""")]
    [InlineData("weather://a:b@c,d;e=f!$'()*+[]~/now", """{"city":"a:b@c,d;e=f!$'()*+[]~"}""")]
    [InlineData("weather://%22%5C%0A/now", """{"city":"\"\\\n"}""")]
    [InlineData("weather:///now", "")]
    [InlineData("weather://Oslo/now/", null)]
    [InlineData("weather://Oslo/nowhere", null)]
    [InlineData("weather://Oslo/now?", null)]
    [InlineData("weather://Oslo/now#x", null)]
    [InlineData("weather://Oslo/Norway/now", null)]
    [InlineData("weather://Oslo?x/now", null)]
    [InlineData("weather://Oslo", null)]
    [InlineData("Weather://Oslo/now", null)]
    [InlineData("weather:", null)]
    [InlineData("", null)]
    public void A_variable_ends_at_a_delimiter(string uri, string? variables) => Assert.Equal(variables, Match(
        uri, (ref McpUriReader reader) => reader.Literal("weather://"u8) && reader.Variable("city"u8) && reader.Literal("/now"u8) && reader.End));

    [Theory]
    [InlineData("x:1-2", """{"a":"1","b":"2"}""")]
    [InlineData("x:1--2", """{"a":"1","b":"-2"}""")]
    [InlineData("x:-2", """{"b":"2"}""")]
    [InlineData("x:-", "")]
    [InlineData("x:1%2D2-3", """{"a":"1-2","b":"3"}""")]
    [InlineData("x:12", null)]
    [InlineData("x:1/-2", null)]
    public void A_variable_before_a_literal_ends_at_its_first_occurrence(string uri, string? variables) => Assert.Equal(variables, Match(
        uri, (ref McpUriReader reader) => reader.Literal("x:"u8) && reader.Variable("a"u8, "-"u8) && reader.Literal("-"u8) && reader.Variable("b"u8) && reader.End));

    [Theory]
    [InlineData("x:a.json", """{"name":"a"}""")]
    [InlineData("x:a.json.json", """{"name":"a.json"}""")]
    [InlineData("x:.json", "")]
    [InlineData("x:a", null)]
    [InlineData("x:a.json/", null)]
    [InlineData("x:a/b.json", null)]
    public void A_literal_at_the_end_belongs_to_the_template(string uri, string? variables) => Assert.Equal(variables, Match(
        uri, (ref McpUriReader reader) => reader.Trailing(".json"u8) && reader.Literal("x:"u8) && reader.Variable("name"u8) && reader.End));

    [Theory]
    [InlineData("file:///a/b.txt?c#d", """{"path":"a/b.txt?c#d"}""")]
    [InlineData("file:///", "")]
    [InlineData("file:///a%20b", """{"path":"a b"}""")]
    [InlineData("file://", null)]
    public void A_reserved_variable_takes_all(string uri, string? variables) => Assert.Equal(variables, Match(
        uri, (ref McpUriReader reader) => reader.Literal("file:///"u8) && reader.Reserved("path"u8) && reader.End));

    [Theory]
    [InlineData("git:a/b/rev/3", """{"path":"a/b","rev":"3"}""")]
    [InlineData("git:a/rev/b/rev/3", """{"path":"a/rev/b","rev":"3"}""")]
    [InlineData("git:a/b", null)]
    [InlineData("git:a/rev/3/4", null)]
    public void A_reserved_variable_before_a_literal_ends_at_its_last_occurrence(string uri, string? variables) => Assert.Equal(variables, Match(
        uri, (ref McpUriReader reader) => reader.Literal("git:"u8) && reader.Reserved("path"u8, "/rev/"u8) && reader.Literal("/rev/"u8) && reader.Variable("rev"u8) && reader.End));

    [Theory]
    [InlineData("x:top/1/2", """{"a":"1","b":"2"}""")]
    [InlineData("x:top/1", """{"a":"1"}""")]
    [InlineData("x:top", "")]
    [InlineData("x:top/", "")]
    [InlineData("x:top//2", """{"b":"2"}""")]
    [InlineData("x:top/1/2/3", null)]
    [InlineData("x:top1", null)]
    public void Path_segments_may_be_missing_from_the_end(string uri, string? variables) => Assert.Equal(variables, Match(
        uri, (ref McpUriReader reader) => reader.Literal("x:top"u8) && reader.Path("a"u8) && reader.Path("b"u8) && reader.End));

    [Theory]
    [InlineData("x:y?a=1&b=2", """{"a":"1","b":"2"}""")]
    [InlineData("x:y?b=2&a=1", """{"a":"1","b":"2"}""")]
    [InlineData("x:y?b=2", """{"b":"2"}""")]
    [InlineData("x:y?a=", """{"a":""}""")]
    [InlineData("x:y?a", """{"a":""}""")]
    [InlineData("x:y?a=b=c", """{"a":"b=c"}""")]
    [InlineData("x:y?a=1+2%26", """{"a":"1+2&"}""")]
    [InlineData("x:y", "")]
    [InlineData("x:y?", null)]
    [InlineData("x:y?a=1&", null)]
    [InlineData("x:y?a=1&a=2", null)]
    [InlineData("x:y?a=1&c=2", null)]
    [InlineData("x:y?A=1", null)]
    [InlineData("x:y&a=1", null)]
    [InlineData("x:y?a=1#f", null)]
    [InlineData("x:y/?a=1", null)]
    public void Parameters_of_a_query_come_in_any_order_and_may_be_missing(string uri, string? variables) => Assert.Equal(variables, Match(
        uri, (ref McpUriReader reader) => reader.Literal("x:y"u8) && reader.Query("a"u8) && reader.Query("b"u8) && reader.End));

    [Theory]
    [InlineData("x:y?fixed=1&a=1", """{"a":"1"}""")]
    [InlineData("x:y?fixed=1", "")]
    [InlineData("x:y?fixed=1?a=1", null)]
    [InlineData("x:y?a=1", null)]
    public void A_query_that_the_template_has_begun_is_continued(string uri, string? variables) => Assert.Equal(variables, Match(
        uri, (ref McpUriReader reader) => reader.Literal("x:y?fixed=1"u8) && reader.Query("a"u8) && reader.End));

    [Theory]
    [InlineData("x:y?a=1#end", """{"a":"1"}""")]
    [InlineData("x:y#end", "")]
    [InlineData("x:y?a=1", null)]
    public void A_query_before_a_literal_at_the_end_begins_as_any_other(string uri, string? variables) => Assert.Equal(variables, Match(
        uri, (ref McpUriReader reader) => reader.Trailing("#end"u8) && reader.Literal("x:y"u8) && reader.Query("a"u8) && reader.End));

    [Theory]
    [InlineData("%")]
    [InlineData("a%2")]
    [InlineData("%zz")]
    [InlineData("%2g")]
    [InlineData("%FF")]
    [InlineData("%C3")]
    [InlineData("%C0%AF")]
    [InlineData("%ED%A0%80")]
    public void A_value_that_is_no_text_is_named(string value)
    {
        var variables = new UriVariables(new ReplyBuffer());
        var reader = new McpUriReader(Encoding.UTF8.GetBytes("x:" + value), variables);

        Assert.True(reader.Literal("x:"u8) && reader.Variable("name"u8) && reader.End);
        Assert.Equal("name", variables.Undecodable);
    }

    [Theory]
    [InlineData("a:", true)]
    [InlineData("a1+.-:x", true)]
    [InlineData("weather://Oslo/now?x=[1]#y", true)]
    [InlineData("note:größe", true)]
    [InlineData("a:%zz", true)]
    [InlineData("", false)]
    [InlineData("a", false)]
    [InlineData(":a", false)]
    [InlineData("1a:b", false)]
    [InlineData("a/b:c", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("ä:b", false)]
    [InlineData("a:b c", false)]
    [InlineData("a:\u0001", false)]
    [InlineData("a:\u007f", false)]
    [InlineData("a:\"", false)]
    [InlineData("a:<b>", false)]
    [InlineData("a:{b}", false)]
    [InlineData("a:b|c", false)]
    [InlineData("a:b\\c", false)]
    [InlineData("a:b^`", false)]
    public void A_URI_has_a_scheme_and_no_character_that_is_none_of_a_URI(string uri, bool isUri) =>
        Assert.Equal(isUri, UriSyntax.IsAbsolute(Encoding.UTF8.GetBytes(uri)));

    /// <summary>The variables as JSON, empty when there are none; null when the URI is none of the template's.</summary>
    private static string? Match(string uri, Template template)
    {
        var variables = new UriVariables(new ReplyBuffer());
        var reader = new McpUriReader(Encoding.UTF8.GetBytes(uri), variables);
        if (!template(ref reader)) return null;
        Assert.Null(variables.Undecodable);
        return Encoding.UTF8.GetString(variables.ToJson());
    }
}

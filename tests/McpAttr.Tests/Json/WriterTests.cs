using System.Buffers;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text;
using System.Text.Json;
using McpAttr.Json;
using McpAttr.Json.Results;

namespace McpAttr.Tests.Json;

public sealed class WriterTests
{
    [Fact]
    public void A_sequence_of_any_kind_is_an_array()
    {
        int[] items = [1, 2, 3];

        Assert.Equal("[1,2,3]", Array(items));
        Assert.Equal("[1,2,3]", Array(new List<int>(items)));
        Assert.Equal("[1,2,3]", Array(new ReadOnlyCollection<int>(items)));
        Assert.Equal("[1,2,3]", Array(items.Where(static item => item > 0)));
        Assert.Equal("[1,2,3]", Array(new HashSet<int>(items)));
        Assert.Equal("[]", Array([]));

        static string Array(IEnumerable<int>? items) => Written(items, static (json, items) => json.WriteArray(items, Number));
    }

    [Fact]
    public void A_list_that_changes_while_it_is_written_is_an_error()
    {
        var items = new List<int> { 1, 2 };

        Assert.Throws<InvalidOperationException>(() => Written(items, static (json, items) => json.WriteArray(items, (_, _) => items.Add(3))));
    }

    [Theory]
    [InlineData(2026, 1, 31, "\"2026-01-31\"")]
    [InlineData(1, 1, 1, "\"0001-01-01\"")]
    public void A_date_is_written(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Written(new DateOnly(year, month, day), McpJsonWriterExtensions.WriteDateOnlyValue));

    [Theory]
    [InlineData(0, "\"00:00:00\"")]
    [InlineData(522_050_000_000, "\"14:30:05\"")]
    [InlineData(522_050_000_001, "\"14:30:05.0000001\"")]
    [InlineData(TimeSpan.TicksPerDay - 1, "\"23:59:59.9999999\"")]
    public void A_time_of_day_is_written_without_an_empty_fraction(long ticks, string expected) =>
        Assert.Equal(expected, Written(new TimeOnly(ticks), McpJsonWriterExtensions.WriteTimeOnlyValue));

    [Theory]
    [InlineData("https://example.org/a%20b", "\"https://example.org/a%20b\"")]
    [InlineData("a/b", "\"a/b\"")]
    public void A_uri_is_written_as_it_was_given(string uri, string expected) =>
        Assert.Equal(expected, Written(new Uri(uri, UriKind.RelativeOrAbsolute), McpJsonWriterExtensions.WriteUriValue));

    [Fact]
    public void A_null_or_a_number_that_is_not_finite_cannot_be_written()
    {
        Assert.Throws<UnwritableException>(() => Written<int[]?>(null, static (json, items) => json.WriteArray(items, Number)));
        Assert.Throws<UnwritableException>(() => Written<Dictionary<string, int>?>(null, static (json, items) => json.WriteDictionary(items, McpJsonWriterExtensions.WriteKey, Number)));
        Assert.Throws<UnwritableException>(() => Written<Uri?>(null, McpJsonWriterExtensions.WriteUriValue));
        Assert.Throws<UnwritableException>(() => Written<Version?>(null, McpJsonWriterExtensions.WriteVersionValue));
        Assert.Throws<UnwritableException>(() => Written<byte[]?>(null, McpJsonWriterExtensions.WriteBytesValue));
        Assert.Throws<UnwritableException>(() => Written<string?>(null, McpJsonWriterExtensions.WriteTextValue));
        Assert.Throws<UnwritableException>(() => Written(float.NaN, McpJsonWriterExtensions.WriteFiniteValue));
        Assert.Throws<UnwritableException>(() => Written(double.NegativeInfinity, McpJsonWriterExtensions.WriteFiniteValue));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("[", "$[0]")]
    [InlineData("[1,2", "$[2]")]
    [InlineData("[1,2,", "$[2]")]
    [InlineData("[1.5e10,null,\"a]\"", "$[3]")]
    [InlineData("[{},[]", "$[2]")]
    [InlineData("{\"a\":", "$.a")]
    [InlineData("{\"a\":[{\"b\":1,\"c d\":", "$.a[0]['c d']")]
    [InlineData("{\"a\":{\"b\":[]},\"\\u0065\":[[1],[", "$.e[1][0]")]
    public void What_was_written_says_where_the_next_value_belongs(string written, string path) =>
        Assert.Equal(path, ResultPath.Of(Encoding.UTF8.GetBytes(written), member: null));

    [Theory]
    [InlineData("{", "$.m")]
    [InlineData("{\"a\":1", "$.m")]
    [InlineData("[{\"a\":[1],\"b\":{}", "$[0].m")]
    public void A_member_whose_name_is_not_written_yet_is_named(string written, string path) =>
        Assert.Equal(path, ResultPath.Of(Encoding.UTF8.GetBytes(written), "m"));

    [Theory]
    [InlineData('a', "\"a\"")]
    [InlineData('\n', "\"\\n\"")]
    [InlineData('\ud800', "\"\\uFFFD\"")]
    public void A_character_is_written_as_a_string(char value, string expected) =>
        Assert.Equal(expected, Written(value, McpJsonWriterExtensions.WriteCharValue));

    [Fact]
    public void Writing_arrays_and_lists_allocates_nothing()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer);
        int[] array = [1, 2, 3];
        var list = new List<int>(array);
        var readOnly = new ReadOnlyCollection<int>(array);
        var immutable = ImmutableArray.Create(array);
        var dictionary = new Dictionary<long, int> { [-1] = 2 };

        Assert.Equal(0, Allocation.Of(() =>
        {
            json.WriteStartArray();
            json.WriteArray(array, Number);
            json.WriteArray(list, Number);
            json.WriteArray(readOnly, Number);
            json.WriteDateOnlyValue(new DateOnly(2026, 1, 31));
            json.WriteTimeOnlyValue(new TimeOnly(14, 30, 5));
            json.WriteCharValue('a');
            json.WriteTimeSpanValue(new TimeSpan(1, 2, 3, 4, 5));
            json.WriteTextValue("a");
            json.WriteFiniteValue(1.5);
            json.WriteArray(immutable, Number);
            json.WriteDictionary(dictionary, McpJsonWriterExtensions.WriteKey, Number);
            json.WriteEndArray();
            json.Flush();
            json.Reset();
            buffer.ResetWrittenCount();
        }));
    }

    private static void Number(Utf8JsonWriter json, int value) => json.WriteNumberValue(value);

    private static string Written<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        write(json, value);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

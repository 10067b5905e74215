using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corpus;

/// <summary>Money as <c>1.50 EUR</c>.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string[] parts = reader.GetString()!.Split(' ');
        return new Money(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length == 2 ? parts[1] : throw new FormatException("There is no currency."));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        if (value.Currency == "XXX") throw new JsonException("This is no currency.");
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Amount} {value.Currency}"));
    }
}

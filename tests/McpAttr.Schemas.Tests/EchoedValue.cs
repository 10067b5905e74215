using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Xml;

namespace McpAttr.Schemas.Tests;

/// <summary>Compares what came back with what was sent, as values of the type: numbers by value, moments by instant, sets as sets, with nulls left out and defaults filled in.</summary>
internal static partial class EchoedValue
{
    // Reflection does not know the names of a tuple's elements; these are those of the corpus, by place.
    private static readonly string[][] TupleNames = [["low", "name", "first"], ["high", "at", "second"]];

    private static readonly Type[] Sets = [typeof(ISet<>), typeof(IReadOnlySet<>), typeof(IImmutableSet<>)];

    /// <returns>Where they differ, or null.</returns>
    public static string? Difference(Type type, JsonElement sent, JsonElement echoed, string path = "$")
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (typeof(JsonNode).IsAssignableFrom(type) || type == typeof(JsonElement) || sent.ValueKind == JsonValueKind.Null || echoed.ValueKind == JsonValueKind.Null)
            return Unless(JsonElement.DeepEquals(sent, echoed), sent, echoed, path);
        if (type.IsGenericType && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)) return OfTuple(type, sent, echoed, path);
        if (type.IsEnum && type.IsDefined(typeof(FlagsAttribute), inherit: false)) return Unless(Flags(type, sent) == Flags(type, echoed), sent, echoed, path);

        var info = ExportedSchema.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Enumerable => OfItems(type, info.ElementType!, [.. sent.EnumerateArray()], [.. echoed.EnumerateArray()], path),
            JsonTypeInfoKind.Dictionary => OfEntries(info.ElementType!, sent, echoed, path),
            JsonTypeInfoKind.Object => OfMembers(info, sent, echoed, path),
            _ => Unless(IsEqual(type, sent, echoed), sent, echoed, path),
        };
    }

    private static bool IsEqual(Type type, JsonElement sent, JsonElement echoed) => type switch
    {
        _ when type == typeof(float) => sent.GetSingle() == echoed.GetSingle(),
        _ when type == typeof(double) => sent.GetDouble() == echoed.GetDouble(),
        _ when sent.ValueKind == JsonValueKind.Number => sent.GetDecimal() == echoed.GetDecimal(),
        _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => Moment(sent) == Moment(echoed),
        _ when type == typeof(TimeOnly) => TimeOnly.Parse(sent.GetString()!, CultureInfo.InvariantCulture) == TimeOnly.Parse(echoed.GetString()!, CultureInfo.InvariantCulture),
        _ when type == typeof(TimeSpan) => Duration(sent) == Duration(echoed),
        _ when type == typeof(Guid) => sent.GetGuid() == echoed.GetGuid(),
        _ when type == typeof(byte[]) || type == typeof(Memory<byte>) || type == typeof(ReadOnlyMemory<byte>) => sent.GetBytesFromBase64().SequenceEqual(echoed.GetBytesFromBase64()),
        _ => JsonElement.DeepEquals(sent, echoed),
    };

    private static DateTimeOffset Moment(JsonElement text) => DateTimeOffset.Parse(text.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal);

    // The durations of XML have no weeks.
    private static TimeSpan Duration(JsonElement text) => Weeks().Match(text.GetString()!) is { Success: true, Groups: [_, var sign, var weeks] }
        ? TimeSpan.FromDays(7 * int.Parse(sign.Value + weeks.Value, CultureInfo.InvariantCulture))
        : XmlConvert.ToTimeSpan(text.GetString()!);

    private static long Flags(Type type, JsonElement names) => names.EnumerateArray().Aggregate(0L, (sum, name) => sum | Convert.ToInt64(
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Single(field => (field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name) == name.GetString()).GetRawConstantValue(),
        CultureInfo.InvariantCulture));

    private static string? OfItems(Type type, Type element, JsonElement[] sent, JsonElement[] echoed, string path)
    {
        if (IsSet(type))
        {
            return sent.All(item => echoed.Any(other => Difference(element, item, other) is null)) && echoed.All(item => sent.Any(other => Difference(element, other, item) is null))
                && !echoed.Where((item, index) => echoed.Take(index).Any(other => Difference(element, other, item) is null)).Any()
                ? null
                : $"{path}: the set [{string.Join(',', sent)}] became [{string.Join(',', echoed)}]";
        }

        // What was pushed first comes out last.
        if (type.Name.Contains("Stack", StringComparison.Ordinal)) sent = [.. sent.Reverse()];
        return sent.Length != echoed.Length ? $"{path}: {sent.Length} items became {echoed.Length}"
            : sent.Zip(echoed).Select((pair, index) => Difference(element, pair.First, pair.Second, $"{path}[{index}]")).FirstOrDefault(static difference => difference is not null);
    }

    private static bool IsSet(Type type) => type.GetInterfaces().Append(type).Any(static contract => contract.IsGenericType && Sets.Contains(contract.GetGenericTypeDefinition()));

    private static string? OfEntries(Type value, JsonElement sent, JsonElement echoed, string path)
    {
        var entries = sent.EnumerateObject().ToList();
        return entries.Count != echoed.EnumerateObject().Count() ? $"{path}: {entries.Count} entries became {echoed}"
            : entries.Select(entry => echoed.TryGetProperty(entry.Name, out var other) ? Difference(value, entry.Value, other, $"{path}.{entry.Name}") : $"{path}.{entry.Name} was lost")
                .FirstOrDefault(static difference => difference is not null);
    }

    private static string? OfTuple(Type type, JsonElement sent, JsonElement echoed, string path) =>
        TupleNames.SelectMany(static (names, place) => names.Select(name => (Name: name, Place: place)))
            .Select(element => OfMember(type.GetGenericArguments()[element.Place], Member(sent, element.Name), Member(echoed, element.Name), $"{path}.{element.Name}", Defaults.None))
            .FirstOrDefault(static difference => difference is not null);

    private static string? OfMembers(JsonTypeInfo info, JsonElement sent, JsonElement echoed, string path)
    {
        if (info.PolymorphismOptions is { } options && Member(sent, options.TypeDiscriminatorPropertyName) is { } discriminator)
        {
            if (Member(echoed, options.TypeDiscriminatorPropertyName) is not { } same || !JsonElement.DeepEquals(discriminator, same)) return $"{path}: {discriminator} became {echoed}";
            var derived = options.DerivedTypes.Single(candidate => candidate.TypeDiscriminator is int number ? number == discriminator.GetDecimal() : discriminator.ValueEquals((string)candidate.TypeDiscriminator!)).DerivedType;
            if (derived != info.Type) info = ExportedSchema.Options.GetTypeInfo(derived);
        }

        var defaults = new Defaults(info);
        foreach (var property in info.Properties.Where(IsEchoed))
        {
            var given = Member(sent, property.Name);
            if (OfMember(property.PropertyType, given, Member(echoed, property.Name), $"{path}.{property.Name}", defaults.Of(property, given is not null)) is { } difference) return difference;
        }

        if (!info.Properties.Any(static property => property.IsExtensionData)) return null;
        return sent.EnumerateObject().Where(member => info.Properties.All(property => property.Name != member.Name))
            .Select(member => Member(echoed, member.Name) is { } other && JsonElement.DeepEquals(member.Value, other) ? null : $"{path}.{member.Name} was lost")
            .FirstOrDefault(static difference => difference is not null);
    }

    // Neither what is computed nor what is only read.
    private static bool IsEchoed(JsonPropertyInfo property) =>
        property is { Get: not null, IsExtensionData: false } && (property.Set is not null || property.AssociatedParameter is not null)
        && property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is not [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWriting }];

    private static string? OfMember(Type type, JsonElement? sent, JsonElement? echoed, string path, Defaults.Value fallback)
    {
        // A null that is left out, or written where the member asks for it, is a null.
        var expected = sent ?? fallback.Json;
        if (expected is not { ValueKind: not JsonValueKind.Null } value) return echoed is null or { ValueKind: JsonValueKind.Null } ? null : $"{path}: nothing became {echoed}";
        return echoed is { } other ? Difference(type, value, other, path)
            : fallback.IsLeftOut(value) ? null
            : $"{path}: {value} was lost";
    }

    private static JsonElement? Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member : null;

    private static string? Unless(bool isEqual, JsonElement sent, JsonElement echoed, string path) => isEqual ? null : $"{path}: {sent} became {echoed}";

    [GeneratedRegex("^(-?)P([0-9]+)W$")]
    private static partial Regex Weeks();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using McpAttr.SchemaKit;
using McpAttr.Schemas.Corpus;

namespace McpAttr.Schemas.Tests;

/// <summary>Random values of random types, with leniency off: what the schema allows comes back equal, what it forbids is refused, and what is written is what it says.</summary>
public partial class RoundTripTests(CompiledTypes types)
{
    private const int Shown = 10;

    private readonly Dictionary<(string Profile, int Number), JsonElement> _schemas = [];

    [Theory]
    [InlineData(Echoes.Full)]
    [InlineData(Echoes.OpenAiStrict)]
    [InlineData(Echoes.Gemini)]
    public async Task What_the_schema_allows_is_read_and_comes_back_equal(string profile) =>
        await HoldsForAllAsync(profile, call => IsAllowed(call) || IsTakenToo(call), call =>
            call.Fault is null ? EchoedValue.Difference(call.Type, Element(call.Meant), JsonDocument.Parse(call.Result!).RootElement)
            : IsBeyondProfile(call) || (call.IsMutation && IsBeyondSchemas(call.Fault)) ? null
            : call.Fault);

    [Theory]
    [InlineData(Echoes.Full)]
    [InlineData(Echoes.OpenAiStrict)]
    [InlineData(Echoes.Gemini)]
    public async Task What_the_schema_forbids_is_refused(string profile) =>
        await HoldsForAllAsync(profile, call => !IsAllowed(call) && !IsTakenToo(call), static call => call.Fault is null ? $"it gave {call.Result}" : null);

    [Theory]
    [InlineData(Echoes.Full)]
    [InlineData(Echoes.OpenAiStrict)]
    [InlineData(Echoes.Gemini)]
    public async Task What_is_written_is_what_the_output_schema_says(string profile)
    {
        await HoldsForAllAsync(profile, static call => call.Result is not null, call =>
        {
            var schema = JsonSerializer.SerializeToElement(types.Echoes.OutputSchema(profile, call.Number));
            return SchemaValidator.Accepts(schema, JsonDocument.Parse(call.Result!).RootElement) ? null : $"{call.Result} is not {schema}";
        });
    }

    [Theory]
    [InlineData(Echoes.Full)]
    [InlineData(Echoes.OpenAiStrict)]
    [InlineData(Echoes.Gemini)]
    public async Task Every_schema_but_that_of_any_value_has_allowed_and_forbidden_values(string profile)
    {
        foreach (var calls in (await types.CallAsync(profile)).GroupBy(static call => call.Number))
        {
            string schema = types.Echoes.InputSchema(profile, calls.Key).ToJsonString();
            Assert.True(calls.Any(call => IsAllowed(call) && call.Fault is null), $"Nothing that is allowed by {schema} is read (seed {CompiledTypes.Seed}).");
            Assert.True(calls.Any(call => !IsAllowed(call)) || schema is """{"description":"Any JSON value."}""" or """{"description":"Any JSON value but null."}""", $"Nothing is forbidden by {schema} (seed {CompiledTypes.Seed}).");
        }
    }

    /// <summary>Dictionaries, unions in OpenAI's strict mode, and types that contain themselves for Gemini (MCPA0047).</summary>
    [Theory]
    [InlineData(Echoes.OpenAiStrict, 120)]
    [InlineData(Echoes.Gemini, 120)]
    public void A_profile_has_every_type_but_those_that_it_cannot_say(string profile, int fewest)
    {
        var numbers = Enumerable.Range(0, types.Echoes.Count).ToList();

        Assert.All(numbers, number =>
        {
            string full = types.Echoes.InputSchema(Echoes.Full, number).ToJsonString();
            Assert.True(types.Echoes.IsSaid(profile, number) != Unsaid(profile).IsMatch(full), $"{TypeText.Of(types.Echoes.TypeOf(number))}: {full}");
        });
        Assert.True(numbers.Count(number => types.Echoes.IsSaid(profile, number)) >= fewest, $"{numbers.Count(number => types.Echoes.IsSaid(profile, number))} of {numbers.Count} types are left.");
    }

    private async Task HoldsForAllAsync(string profile, Func<Case, bool> isMeant, Func<Case, string?> fault)
    {
        var calls = (await types.CallAsync(profile)).Where(isMeant).ToList();
        Assert.NotEmpty(calls);
        string[] faults =
        [
            .. calls.Select(call => (Call: call, Fault: FaultOf(call))).Where(static found => found.Fault is not null)
                .Select(found => $"{TypeText.Of(found.Call.Type)}: {found.Call.Value?.ToJsonString() ?? "null"} with {Schema(profile, found.Call.Number)}: {found.Fault}"),
        ];
        string? FaultOf(Case call)
        {
            try
            {
                return fault(call);
            }
            catch (InvalidOperationException exception)
            {
                // What came back has not even the kind of what was sent.
                return $"{call.Result}: {exception.Message}";
            }
        }

        Assert.True(faults.Length == 0, $"{faults.Length} of {calls.Count} (MCPATTR_SEED={CompiledTypes.Seed}):\n{string.Join('\n', faults.Take(Shown))}");
    }

    private bool IsAllowed(Case call) => SchemaValidator.Accepts(Schema(call.Profile, call.Number), Element(call.Value));

    // Where a reader takes more than a schema says (docs/schemas.md): only what the full schema has words for.
    private bool IsTakenToo(Case call) => call.Profile != Echoes.Full && !IsBeyondProfile(call)
        && new SchemaValidator(Schema(call.Profile, call.Number)) { TakesNulls = call.Profile == Echoes.Gemini, TakesPartial = call.Profile == Echoes.OpenAiStrict }.Accepts(Element(call.Meant));

    // Where a profile has no keyword for what the full schema says.
    private bool IsBeyondProfile(Case call) => call.Profile != Echoes.Full && !SchemaValidator.Accepts(Schema(Echoes.Full, call.Number), Element(call.Meant));

    private JsonElement Schema(string profile, int number)
    {
        if (!_schemas.TryGetValue((profile, number), out var schema)) _schemas[(profile, number)] = schema = JsonSerializer.SerializeToElement(types.Echoes.InputSchema(profile, number));
        return schema;
    }

    private static JsonElement Element(JsonNode? value) => JsonDocument.Parse(value?.ToJsonString() ?? "null").RootElement;

    private static Regex Unsaid(string profile) => profile == Echoes.Gemini ? UnsaidByGemini() : UnsaidByOpenAiStrict();

    // Where a reader is stricter than a schema (docs/schemas.md), and formats, of which the validator knows nothing; each fault must be of that kind.
    private static bool IsBeyondSchemas(string fault) => fault.Split('\n').Skip(1).All(static line => BeyondSchemas().IsMatch(line));

    [GeneratedRegex("expected (a version|a time|a duration|a URI|a UUID|a key that is a UUID|a date|bytes in base64|an e-mail address|a URL)")]
    private static partial Regex BeyondSchemas();

    [GeneratedRegex("\"additionalProperties\":\\{|\"anyOf\":\\[\\{\"type\":\"object\"")]
    private static partial Regex UnsaidByOpenAiStrict();

    [GeneratedRegex("\"additionalProperties\":\\{|\"\\$ref\"")]
    private static partial Regex UnsaidByGemini();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using McpAttr.SchemaKit;
using McpAttr.Schemas.Corpus;

namespace McpAttr.Schemas.Tests;

/// <summary>Random values of random types, with leniency off: what the schema allows comes back equal, what it forbids is refused, and what is written is what it says.</summary>
public partial class RoundTripTests(CompiledTypes types)
{
    private const int Shown = 10;

    [Fact]
    public async Task What_the_schema_allows_is_read_and_comes_back_equal()
    {
        await HoldsForAllAsync(IsAllowed, static call =>
            call.Fault is not null ? call.IsMutation && IsBeyondSchemas(call.Fault) ? null : call.Fault
            : EchoedValue.Difference(call.Type, Element(call), JsonDocument.Parse(call.Result!).RootElement));
    }

    [Fact]
    public async Task What_the_schema_forbids_is_refused() =>
        await HoldsForAllAsync(call => !IsAllowed(call), static call => call.Fault is null ? $"it gave {call.Result}" : null);

    [Fact]
    public async Task What_is_written_is_what_the_output_schema_says()
    {
        await HoldsForAllAsync(static call => call.Result is not null, call =>
        {
            var schema = JsonSerializer.SerializeToElement(types.Echoes.OutputSchema(Echoes.Full, call.Number));
            return SchemaValidator.Accepts(schema, JsonDocument.Parse(call.Result!).RootElement) ? null : $"{call.Result} is not {schema}";
        });
    }

    [Fact]
    public async Task Every_schema_but_that_of_any_value_has_allowed_and_forbidden_values()
    {
        foreach (var calls in (await types.CallAsync()).GroupBy(static call => call.Number))
        {
            string schema = types.Echoes.InputSchema(Echoes.Full, calls.Key).ToJsonString();
            Assert.True(calls.Any(IsAllowed), $"Nothing is allowed by {schema} (seed {CompiledTypes.Seed}).");
            Assert.True(calls.Any(call => !IsAllowed(call)) || schema == """{"description":"Any JSON value."}""", $"Nothing is forbidden by {schema} (seed {CompiledTypes.Seed}).");
        }
    }

    private async Task HoldsForAllAsync(Func<Case, bool> isMeant, Func<Case, string?> fault)
    {
        var calls = (await types.CallAsync()).Where(isMeant).ToList();
        Assert.NotEmpty(calls);
        string[] faults =
        [
            .. calls.Select(call => (Call: call, Fault: FaultOf(call))).Where(static found => found.Fault is not null)
                .Select(found => $"{TypeText.Of(found.Call.Type)}: {found.Call.Value?.ToJsonString() ?? "null"} with {types.Echoes.InputSchema(Echoes.Full, found.Call.Number).ToJsonString()}: {found.Fault}"),
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

    private bool IsAllowed(Case call) => SchemaValidator.Accepts(JsonSerializer.SerializeToElement(types.Echoes.InputSchema(Echoes.Full, call.Number)), Element(call));

    private static JsonElement Element(Case call) => JsonDocument.Parse(call.Value?.ToJsonString() ?? "null").RootElement;

    // Where a reader is stricter than a schema (docs/schemas.md), and formats, of which the validator knows nothing; each fault must be of that kind.
    private static bool IsBeyondSchemas(string fault) => fault.Split('\n').Skip(1).All(static line => BeyondSchemas().IsMatch(line));

    [GeneratedRegex("expected (a version|a time|a duration|a URI|a UUID|a key that is a UUID|a date|bytes in base64|an e-mail address|a URL)")]
    private static partial Regex BeyondSchemas();
}

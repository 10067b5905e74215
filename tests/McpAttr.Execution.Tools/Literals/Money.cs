using System.Text.Json.Serialization;
using McpAttr;

namespace Corpus;

/// <summary>An amount of money, which its own converter reads and writes.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Currency">Of what.</param>
[JsonConverter(typeof(MoneyConverter))]
[McpJsonContext(typeof(CorpusContext))]
[McpSchema("""{ "type": "string", "pattern": "^[0-9.]+ [A-Z]{3}$" }""")]
internal readonly record struct Money(decimal Amount, string Currency);

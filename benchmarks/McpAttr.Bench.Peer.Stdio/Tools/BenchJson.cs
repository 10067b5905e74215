using System.Text.Json;
using System.Text.Json.Serialization;

namespace McpAttr.Bench.Peer;

/// <summary>The types that the tools take and return, as Native AOT needs them to be named.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Forecast))]
internal sealed partial class BenchJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Corpus;

/// <summary>What System.Text.Json handles.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Money))]
[JsonSerializable(typeof(Happening))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class CorpusContext : JsonSerializerContext;

using System.Globalization;
using System.Text.Json.Nodes;
using McpAttr.Schemas.Corpus;

// Writes the schemas and the cases as one JSON object a line, for a judge: dotnet run -- [SEED [TYPES]]
int seed = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
int types = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
var echoes = new Echoes(seed, types);

for (int i = 0; i < types; i++)
{
    foreach (string profile in new[] { "portable", "full" })
    {
        string tool = $"{profile}_{i}";
        Write(new JsonObject { ["tool"] = tool, ["input"] = echoes.InputSchema(tool), ["output"] = echoes.OutputSchema(tool).DeepClone() });
    }
}

foreach (var call in await echoes.CallAsync(samples: 6, mutations: 6))
{
    Write(new JsonObject
    {
        ["case"] = call.Tool,
        ["type"] = call.Type,
        ["value"] = call.Value?.DeepClone(),
        ["mutation"] = call.IsMutation,
        ["fault"] = call.Fault,
        ["result"] = call.Result is null ? null : JsonNode.Parse(call.Result),
    });
}

static void Write(JsonObject line) => Console.WriteLine(line.ToJsonString());

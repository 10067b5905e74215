using System.Globalization;
using System.Text.Json.Nodes;
using McpAttr.Schemas.Corpus;

// Writes the schemas and the cases as one JSON object a line, for a judge: dotnet run -- [SEED [TYPES]]
int seed = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
int types = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
var echoes = new Echoes(seed, types, Echoes.Portable, Echoes.Full);

for (int number = 0; number < echoes.Count; number++)
{
    foreach (string profile in new[] { Echoes.Portable, Echoes.Full })
    {
        Write(new JsonObject { ["tool"] = RandomProgram.Name(profile, number), ["input"] = echoes.InputSchema(profile, number), ["output"] = echoes.OutputSchema(profile, number).DeepClone() });
    }
}

foreach (var call in await echoes.CallAsync(samples: 6, mutations: 6))
{
    Write(new JsonObject
    {
        ["case"] = RandomProgram.Name(Echoes.Full, call.Number),
        ["type"] = call.Type.ToString(),
        ["value"] = call.Value?.DeepClone(),
        ["mutation"] = call.IsMutation,
        ["fault"] = call.Fault,
        ["result"] = call.Result is null ? null : JsonNode.Parse(call.Result),
    });
}

static void Write(JsonObject line) => Console.WriteLine(line.ToJsonString());

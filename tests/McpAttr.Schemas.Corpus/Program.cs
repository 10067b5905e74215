using System.Globalization;
using System.Text.Json.Nodes;
using McpAttr.Schemas.Corpus;

// Writes the schemas and the cases as one JSON object a line, for a judge: dotnet run -- [SEED [TYPES]]
int seed = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
int types = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
string[] profiles = [Echoes.Portable, Echoes.Full, Echoes.OpenAiStrict, Echoes.Gemini];
var echoes = new Echoes(seed, types, profiles);

foreach (string profile in profiles)
{
    foreach (int number in Enumerable.Range(0, echoes.Count).Where(number => echoes.IsSaid(profile, number)))
    {
        Write(new JsonObject { ["tool"] = RandomProgram.Name(profile, number), ["input"] = echoes.InputSchema(profile, number), ["output"] = echoes.OutputSchema(profile, number).DeepClone() });
    }
}

foreach (string profile in new[] { Echoes.Full, Echoes.OpenAiStrict, Echoes.Gemini })
{
    foreach (var call in await echoes.CallAsync(profile, samples: 6, mutations: 6))
    {
        Write(new JsonObject
        {
            ["case"] = RandomProgram.Name(profile, call.Number),
            ["type"] = call.Type.ToString(),
            ["value"] = call.Value?.DeepClone(),
            ["meant"] = call.Meant?.DeepClone(),
            ["mutation"] = call.IsMutation,
            ["fault"] = call.Fault,
            ["result"] = call.Result is null ? null : JsonNode.Parse(call.Result),
        });
    }
}

static void Write(JsonObject line) => Console.WriteLine(line.ToJsonString());

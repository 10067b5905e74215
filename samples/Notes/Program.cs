using McpAttr;

// Notes [FILE.json] [VERB ...]: the file, and then what every server understands.
bool named = args is [var first, ..] && first.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
string file = named ? args[0] : Environment.GetEnvironmentVariable("NOTES_FILE") ?? "notes.json";
using var store = new NoteStore(file);
var services = new Services(store);

return await McpServer.RunAsync(named ? args[1..] : args, options => options.Services = services);

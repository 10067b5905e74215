using McpAttr;

[assembly: McpServer(
    Title = "Conformance server",
    Description = "The fixtures of the official conformance suite.",
    ChangingLists = McpLists.Tools | McpLists.Prompts | McpLists.Resources)]

// --port N, or any free one; --max-sessions N, for eng/soak.sh.
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["port"] ?? "0"}");

var app = builder.Build();
app.MapMcp("/mcp", options => options.MaxSessions = app.Configuration.GetValue("max-sessions", options.MaxSessions));
await app.RunAsync();

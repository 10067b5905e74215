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

// What a soak test asks: the bytes that are still held when all garbage is gone.
app.MapGet("/held", (RequestDelegate)(context => context.Response.WriteAsync($"{GC.GetTotalMemory(forceFullCollection: true)}")));
await app.RunAsync();

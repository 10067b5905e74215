using System.Globalization;
using McpAttr;

// The slim builder without logging, as the floor has it. --port N; --sessions always gives every client of an earlier revision a session.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["port"] ?? "0"}");
bool always = builder.Configuration["sessions"] == "always";

var app = builder.Build();
app.MapMcp("/mcp", options =>
{
    if (always) options.Sessions = McpSessions.Always;
});

// What the harness asks: all that was ever allocated, and all that is still held.
app.MapGet("/allocated", (RequestDelegate)(context => TellAsync(context, GC.GetTotalAllocatedBytes(precise: true))));
app.MapGet("/held", (RequestDelegate)(context => TellAsync(context, GC.GetTotalMemory(forceFullCollection: true))));
await app.RunAsync();

static Task TellAsync(HttpContext context, long bytes) => context.Response.WriteAsync(bytes.ToString(CultureInfo.InvariantCulture));

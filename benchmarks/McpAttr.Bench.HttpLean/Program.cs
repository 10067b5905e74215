// The leanest host that McpAttr runs in: the empty builder, Kestrel and routing. For its size alone.
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(5000));
builder.Services.AddRoutingCore();

var app = builder.Build();
app.MapMcp("/mcp");
await app.RunAsync();

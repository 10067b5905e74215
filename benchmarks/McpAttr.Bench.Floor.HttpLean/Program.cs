// The least that Kestrel with routing weighs: the empty builder, one endpoint. For its size alone.
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(5000));
builder.Services.AddRoutingCore();

var app = builder.Build();
app.MapPost("/mcp", (RequestDelegate)(context => context.Request.BodyReader.CopyToAsync(context.Response.Body)));
await app.RunAsync();

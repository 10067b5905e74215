using System.Globalization;

// The only argument is the page size of tools/list; without it the list comes whole. The port is any free one, which the log names.
int pageSize = args is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : 0;

var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
var app = builder.Build();
app.MapMcp("/mcp", options =>
{
    options.Server.PageSize = pageSize;
    options.ServeHttpSse();
});
await app.RunAsync();

using McpAttr;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<Stations>().AddScoped<Visit>();
builder.Services.AddMcpServer().BindConfiguration("Mcp").WithFilter<Timing>().WithStdio();
await builder.Build().RunAsync();

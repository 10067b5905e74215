using McpAttr.Bench.Peer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Services
    .AddMcpServer()
    .WithStdioServerTransport()
    .WithTools<BenchTools>(ToolSerialization.Options)
    .WithTools<ProbeTools>(ToolSerialization.Options);

await builder.Build().RunAsync();

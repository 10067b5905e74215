using McpAttr.Bench.Peer;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

var create = new McpServerToolCreateOptions { SerializerOptions = ToolSerialization.Options };
var options = new McpServerOptions
{
    ServerInfo = new Implementation { Name = "bench", Version = "1.0.0" },
    ToolCollection =
    [
        McpServerTool.Create(BenchTools.Add, create),
        McpServerTool.Create(BenchTools.Echo, create),
        McpServerTool.Create(BenchTools.Forecast, create),
        McpServerTool.Create(ProbeTools.AddCancellable, create),
        McpServerTool.Create(ProbeTools.AddLaterAsync, create),
        McpServerTool.Create(ProbeTools.Block, create),
    ],
};

await using var server = McpServer.Create(new StdioServerTransport(options), options);
await server.RunAsync();

#if (HasStdio)
using McpAttr;

#endif
#if (HasStdio && HasHttp)
if (!args.Contains("--http")) return await McpServer.RunAsync(args);

#elif (HasStdio)
return await McpServer.RunAsync(args);
#endif
#if (HasHttp)
#if (NativeAot)
var builder = WebApplication.CreateSlimBuilder(args);
#else
var builder = WebApplication.CreateBuilder(args);
#endif
var app = builder.Build();
app.MapMcp("/mcp");
await app.RunAsync();
#if (HasStdio)
return 0;
#endif
#endif

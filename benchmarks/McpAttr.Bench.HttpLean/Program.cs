// The leanest host that McpAttr runs in, as a user writes it. For its size alone.
using McpAttr;

return await McpHttp.RunAsync(args);

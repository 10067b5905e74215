using McpAttr;

return await McpServer.RunAsync(args);

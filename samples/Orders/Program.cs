using McpAttr;

// The tools of a shop: every constraint there is, each a keyword of the schema and a check before the method runs.
[assembly: McpServer(Title = "Orders", UnknownArguments = McpUnknownArguments.Refuse)]

return await McpServer.RunAsync(args);

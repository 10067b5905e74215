using McpAttr;

[assembly: McpServer(Name = "McpAttr.Interop.Server", ChangingLists = McpLists.Tools)]

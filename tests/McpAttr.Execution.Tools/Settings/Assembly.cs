// The schema, the reader and the writer are held against each other without leniency; the tools that have it say so.
[assembly: McpAttr.McpServer(Leniency = McpAttr.McpLeniency.None)]

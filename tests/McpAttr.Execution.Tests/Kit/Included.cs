using McpAttr;

[assembly: McpToolsFrom(typeof(Corpus.ScalarTools))]

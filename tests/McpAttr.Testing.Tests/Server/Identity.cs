using McpAttr;

[assembly: McpServer(Name = "weather", Title = "The weather", Version = "1.2.3", Instructions = "Ask for a city.")]

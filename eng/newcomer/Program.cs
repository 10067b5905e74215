using System.Diagnostics;
using ModelContextProtocol.Client;

// Calls a server that the template has created, in both eras of the protocol, as an application with the official SDK does.
bool http = args[0] == "--http";
string file = args[^1];
using var process = http ? Start(file) : null;
var endpoint = process is null ? null : new Uri(Address(process), "/mcp");
try
{
    foreach (string revision in new[] { "2025-11-25", "2026-07-28" })
    {
        await using var client = await McpClient.CreateAsync(Transport(), new McpClientOptions { ProtocolVersion = revision });
        var tools = await client.ListToolsAsync();
        var result = await client.CallToolAsync("convert_temperature", new Dictionary<string, object?> { ["value"] = 212, ["from"] = "Fahrenheit" });
        Console.WriteLine($"{client.NegotiatedProtocolVersion}: {string.Join(", ", tools.Select(static tool => tool.Name))}; 212 Fahrenheit is {result.StructuredContent}");
        if (client.NegotiatedProtocolVersion != revision || result.StructuredContent?.GetProperty("value").GetDouble() != 100) return 1;
    }

    return 0;
}
finally
{
    process?.Kill();
}

IClientTransport Transport() => endpoint is null
    ? new StdioClientTransport(new StdioClientTransportOptions { Command = file })
    : new HttpClientTransport(new HttpClientTransportOptions { Endpoint = endpoint, TransportMode = HttpTransportMode.StreamableHttp });

static Process Start(string file) => Process.Start(new ProcessStartInfo(file, ["--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;

// The server says where it listens.
static Uri Address(Process process)
{
    const string Listening = "Now listening on: ";
    while (process.StandardOutput.ReadLine() is { } line)
    {
        int at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0) return new Uri(line[(at + Listening.Length)..].Trim());
    }

    throw new InvalidOperationException("The server ended before it listened.");
}

using System.Globalization;
using System.IO.Pipelines;

// What no HTTP server can go below: it reads the whole body and answers --answer N fixed bytes. No JSON, no protocol.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["port"] ?? "0"}");
byte[] answer = new byte[int.Parse(builder.Configuration["answer"] ?? "100", CultureInfo.InvariantCulture)];
answer.AsSpan().Fill((byte)' ');

var app = builder.Build();
app.MapPost("/mcp", (RequestDelegate)AnswerAsync);
app.MapGet("/allocated", (RequestDelegate)TellAllocatedAsync);
await app.RunAsync();

static Task TellAllocatedAsync(HttpContext context) =>
    context.Response.WriteAsync(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));

async Task AnswerAsync(HttpContext context)
{
    PipeReader body = context.Request.BodyReader;
    while (true)
    {
        ReadResult read = await body.ReadAsync();
        body.AdvanceTo(read.Buffer.End);
        if (read.IsCompleted) break;
    }

    context.Response.ContentType = "application/json";
    context.Response.ContentLength = answer.Length;
    await context.Response.BodyWriter.WriteAsync(answer);
}

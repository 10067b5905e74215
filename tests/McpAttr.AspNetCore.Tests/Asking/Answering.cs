using McpAttr.Testing;

namespace McpAttr.AspNetCore.Tests.Asking;

/// <summary>A client that answers what the tools of the tests ask.</summary>
internal static class Answering
{
    public static McpTestClient Answer(this McpTestClient client) => client
        .OnElicitation(static question => question.Message switch
        {
            "Decline." => McpTestElicitationAnswer.Decline,
            "Cancel." => McpTestElicitationAnswer.Cancel,
            "Sign in." => McpTestElicitationAnswer.Accept(),
            "All of it." => McpTestElicitationAnswer.Accept(
                ("mail", "ada@example.com"), ("site", "https://example.com"), ("page", "https://example.com/a"), ("day", "2026-07-28"), ("at", "2026-07-28T12:00:00Z"),
                ("stars", 5), ("weight", 1.5), ("wanted", true), ("size", "Small"), ("sizes", McpValue.FromJson("""["Large","Small"]""")), ("extras", McpValue.FromJson("""["Box","Ribbon"]""")),
                ("colour", "blue")),
            _ when question.Schema.GetProperty("properties"u8).TryGetProperty("ok"u8, out _) => McpTestElicitationAnswer.Accept(("ok", true)),
            _ => McpTestElicitationAnswer.Accept(("first", "Ada"), ("age", 36)),
        })
        .OnSampling(static _ => McpTestSamplingAnswer.Text("Hello"))
        .OnRoots("file:///work");
}

using System.Text.Json;
using McpAttr.Testing.Questions;

namespace McpAttr.Testing;

public sealed partial class McpTestClient
{
    /// <summary>The person answers the server's questions one after the other; one question too many fails the test.</summary>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The handshake has been made.</exception>
    public McpTestClient OnElicitation(params McpTestElicitationAnswer[] answers)
    {
        var script = new Script<McpTestElicitationAnswer>(answers, "elicitation");
        return OnElicitation(question => script.Next(question.Message));
    }

    /// <summary>The person answers the server's questions.</summary>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The handshake has been made.</exception>
    public McpTestClient OnElicitation(Func<McpTestElicitation, McpTestElicitationAnswer> answer) => OnElicitation(question => Task.FromResult(answer(question)));

    /// <summary>The person answers the server's questions, in time or late.</summary>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The handshake has been made.</exception>
    public McpTestClient OnElicitation(Func<McpTestElicitation, Task<McpTestElicitationAnswer>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return On(Answers.Elicitation, async (parameters, key) => (await answer(new(parameters, key)).ConfigureAwait(false)).Json);
    }

    /// <summary>The client's model says one thing after the other; one question too many fails the test.</summary>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The handshake has been made.</exception>
    public McpTestClient OnSampling(params McpTestSamplingAnswer[] answers)
    {
        var script = new Script<McpTestSamplingAnswer>(answers, "sampling");
        return OnSampling(question => script.Next(question.Text));
    }

    /// <summary>The client's model answers the server.</summary>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The handshake has been made.</exception>
    public McpTestClient OnSampling(Func<McpTestSampling, McpTestSamplingAnswer> answer) => OnSampling(question => Task.FromResult(answer(question)));

    /// <summary>The client's model answers the server, in time or late.</summary>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The handshake has been made.</exception>
    public McpTestClient OnSampling(Func<McpTestSampling, Task<McpTestSamplingAnswer>> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return On(Answers.Sampling, async (parameters, key) => (await answer(new(parameters, key)).ConfigureAwait(false)).Json);
    }

    /// <summary>The client has these folders open.</summary>
    /// <param name="uris">Their URIs, for example <c>file:///work</c>.</param>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">The handshake has been made.</exception>
    public McpTestClient OnRoots(params string[] uris)
    {
        var roots = McpValue.FromJson($"[{string.Join(',', uris.Select(static uri => McpArguments.Of(("uri", uri)).Json.GetRawText()))}]");
        var result = McpArguments.Of(("roots", roots)).Json;
        return On(Answers.Roots, (_, _) => Task.FromResult(result));
    }

    private McpTestClient On(string method, Func<JsonElement, string?, Task<JsonElement>> answer)
    {
        _dialect.RequireOpenCapabilities();
        _answers.Set(method, answer);
        return this;
    }
}

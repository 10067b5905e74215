namespace McpAttr.Conformance.Server;

/// <summary>Tools that ask the client while they run.</summary>
internal static class AskingTools
{
    /// <summary>Has the client's model answer a prompt.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="context">Asks.</param>
    [McpTool(Name = "test_sampling", ReadOnly = true)]
    public static async Task<string> Sample(string prompt, McpContext context)
    {
        var answer = await context.SampleAsync(McpSampleRequest.Of(prompt) with { MaxTokens = 100 });
        return $"LLM response: {answer.Text}";
    }

    /// <summary>Has a person say who they are.</summary>
    /// <param name="message">What the person reads.</param>
    /// <param name="context">Asks.</param>
    [McpTool(Name = "test_elicitation", ReadOnly = true)]
    public static async Task<string> Elicit(string message, McpContext context)
    {
        var answer = await context.ElicitAsync<Account>(message);
        return $"User response: {answer.Action}, {answer.Content}";
    }

    /// <summary>Shows a form with defaults.</summary>
    [McpTool(Name = "test_elicitation_sep1034_defaults", ReadOnly = true)]
    public static async Task<string> Defaults(McpContext context)
    {
        var answer = await context.ElicitAsync<FormWithDefaults>("Check what is filled in.");
        return $"Elicitation completed: {answer.Action}, {answer.Content}";
    }

    /// <summary>Shows a form with every kind of choice.</summary>
    [McpTool(Name = "test_elicitation_sep1330_enums", ReadOnly = true)]
    public static async Task<string> Choices(McpContext context)
    {
        var answer = await context.ElicitAsync<FormOfChoices>("Choose.");
        return $"Elicitation completed: {answer.Action}, {answer.Content}";
    }

    /// <summary>Needs the client's model before it runs.</summary>
    [McpTool(Name = "test_missing_capability", ReadOnly = true)]
    public static string MissingCapability([McpSample("Say hello.")] McpSampleResult hello) => hello.Text;

    /// <summary>Asks a person, whatever carries the answer.</summary>
    [McpTool(Name = "test_streaming_elicitation", ReadOnly = true)]
    public static async Task<string> StreamingElicitation(McpContext context)
    {
        var answer = await context.ElicitAsync<Confirmation>("Go on?");
        return $"{answer.Action}";
    }

    /// <summary>Greets a person by name.</summary>
    [McpTool(Name = "test_input_required_result_elicitation", ReadOnly = true)]
    public static string Greet([McpElicit("What is your name?"), McpArgument(Name = "user_name")] McpElicitResult<Person> person) =>
        person.IsAccepted ? $"Hello, {person.Content.Name}!" : "Hello, whoever you are!";

    /// <summary>Asks the client's model a question.</summary>
    [McpTool(Name = "test_input_required_result_sampling", ReadOnly = true)]
    public static string AskModel([McpSample("What is the capital of France?", MaxTokens = 100), McpArgument(Name = "capital_question")] McpSampleResult answer) => answer.Text;

    /// <summary>Lists the client's folders.</summary>
    [McpTool(Name = "test_input_required_result_list_roots", ReadOnly = true)]
    public static string Roots([McpRoots, McpArgument(Name = "client_roots")] IReadOnlyList<McpRoot> roots) => string.Join(", ", roots.Select(static root => root.Uri));

    /// <summary>Has a person confirm.</summary>
    [McpTool(Name = "test_input_required_result_request_state", ReadOnly = true)]
    public static string Confirm([McpElicit("Please confirm.")] McpElicitResult<Confirmation> confirm) => confirm.IsAccepted ? "state-ok" : "not confirmed";

    /// <summary>Has a person confirm, for a client that changes what it must not.</summary>
    [McpTool(Name = "test_input_required_result_tampered_state", ReadOnly = true)]
    public static string ConfirmSealed([McpElicit("Please confirm.")] McpElicitResult<Confirmation> confirm) => $"{confirm.Action}";

    /// <summary>Asks for three things at once.</summary>
    [McpTool(Name = "test_input_required_result_multiple_inputs", ReadOnly = true)]
    public static string Multiple(
        [McpElicit("What is your name?"), McpArgument(Name = "user_name")] McpElicitResult<Person> person,
        [McpSample("Greet somebody."), McpArgument(Name = "greeting")] McpSampleResult greeting,
        [McpRoots, McpArgument(Name = "client_roots")] IReadOnlyList<McpRoot> roots) => $"{greeting.Text} {person.Content?.Name}, you work in {roots.Count} folders.";

    /// <summary>Asks for one thing after the other.</summary>
    [McpTool(Name = "test_input_required_result_multi_round", ReadOnly = true)]
    public static async Task<string> MultiRound(McpContext context)
    {
        var person = await context.ElicitAsync<Person>("Step 1: what is your name?", key: "step1");
        var colour = await context.ElicitAsync<Favourite>("Step 2: what is your favourite colour?", key: "step2");
        return $"{person.Content?.Name}: {colour.Content?.Color}";
    }

    /// <summary>Asks for what the client can give.</summary>
    [McpTool(Name = "test_input_required_result_capabilities", ReadOnly = true)]
    public static string Capabilities(
        [McpElicit("What is your name?")] McpElicitResult<Person>? person,
        [McpSample("Say hello.")] McpSampleResult? greeting) => $"{greeting?.Text} {person?.Content?.Name}";

    /// <summary>A prompt for a person who says what it is about.</summary>
    [McpPrompt(Name = "test_input_required_result_prompt")]
    public static async Task<string> AskedPrompt(McpContext context)
    {
        var about = await context.ElicitAsync<PromptContext>("What is it about?", key: "user_context");
        return $"Write about {about.Content?.Context ?? "anything"}.";
    }
}

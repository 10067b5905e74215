namespace McpAttr.Roslyn.Model;

/// <summary>A method of the user: what generated code must know to call it.</summary>
/// <param name="ContainingType">The user's type, qualified with <c>global::</c>.</param>
/// <param name="Name">The method, without <c>@</c>.</param>
/// <param name="Target">The object that it is called on; null for a static method.</param>
/// <param name="Parameters">What it takes, in its order.</param>
/// <param name="Result">What it returns.</param>
/// <param name="NeedsServices">What cannot be made without services, for the start-up error; null when nothing is needed.</param>
internal sealed record MethodModel(
    string ContainingType,
    string Name,
    TargetModel? Target,
    EquatableArray<ParameterModel> Parameters,
    ResultModel Result,
    string? NeedsServices)
{
    /// <summary>The answers that a call comes with are used once.</summary>
    public bool IsSingleUse { get; init; }

    /// <summary>Whether a call may be a task, which the method then runs in.</summary>
    public TaskSupport Task { get; init; }

    /// <summary>What the client is asked before the method runs.</summary>
    public IEnumerable<QuestionParameter> Questions => Parameters.OfType<QuestionParameter>();

    public IEnumerable<InputMember> Arguments => Parameters.OfType<ArgumentParameter>().Select(static parameter => parameter.Member);

    public IEnumerable<InjectedParameter> Injected =>
        Parameters.OfType<InjectedParameter>().Concat(Target?.ConstructorArguments ?? EquatableArray<InjectedParameter>.Empty);
}

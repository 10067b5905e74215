namespace McpAttr.Roslyn.Model;

/// <summary>The object that an instance method is called on.</summary>
/// <param name="ConstructorArguments">What its constructor gets.</param>
/// <param name="IsDisposable">It has <c>Dispose</c> or <c>DisposeAsync</c>.</param>
/// <param name="IsAsyncDisposable">It has <c>DisposeAsync</c>.</param>
internal sealed record TargetModel(EquatableArray<InjectedParameter> ConstructorArguments, bool IsDisposable, bool IsAsyncDisposable);

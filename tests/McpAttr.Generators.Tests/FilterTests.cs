namespace McpAttr.Generators.Tests;

public sealed class FilterTests
{
    private const string Filters =
        """
        using System;
        using System.Threading.Tasks;
        using McpAttr;

        internal sealed class Audit(IServiceProvider services, Random random) : IMcpFilter<McpInvocation>
        {
            public ValueTask InvokeAsync(McpInvocation call, McpNext next) => services is null || random is null ? default : next.InvokeAsync();
        }

        internal sealed class Cache<T> : IMcpFilter<McpToolInvocation>
        {
            public ValueTask InvokeAsync(McpToolInvocation call, McpNext next) => next.InvokeAsync();
        }

        [Obsolete("Old.")]
        internal sealed class Old : IMcpFilter<McpResourceInvocation>, IMcpFilter<McpPromptInvocation>
        {
            public ValueTask InvokeAsync(McpResourceInvocation call, McpNext next) => next.InvokeAsync();
            public ValueTask InvokeAsync(McpPromptInvocation call, McpNext next) => next.InvokeAsync();
        }

        """;

    [Fact]
    public void Visibility_of_methods_classes_and_the_assembly() => VerifyGenerator.Run(
        """
        using System;
        using McpAttr;

        [assembly: McpVisible<SignedIn>]

        internal sealed class SignedIn : IMcpVisibility
        {
            public bool IsVisible(McpMemberInfo member, McpViewer viewer) => viewer.User.Identity is { IsAuthenticated: true };
        }

        internal sealed class Admins(IServiceProvider services) : IMcpVisibility
        {
            public bool IsVisible(McpMemberInfo member, McpViewer viewer) => services is not null && viewer.User.IsInRole("admin");
        }

        [McpVisible<Admins>]
        internal static class Users
        {
            [McpTool, McpVisible<Admins>] internal static void Ban(string name) { }
            [McpResource("users://banned")] internal static string Banned() => "";
        }
        """).MatchSnapshot();

    [Fact]
    public void Filters_and_limits_of_methods_classes_and_the_assembly() => VerifyGenerator.Run(
        Filters.Replace("using McpAttr;\n", "using McpAttr;\n\n[assembly: McpFilter<Audit>(Order = 5)]\n[assembly: McpLimits(TimeoutSeconds = 30, CallsPerCaller = 100, PerSeconds = 0.5)]\n", StringComparison.Ordinal) +
        """
        #pragma warning disable CS0618
        [McpFilter<Old>]
        [McpFilter<Cache<int>>]
        [McpLimits(ConcurrentCalls = 4, QueuedCalls = 0)]
        internal static class Outer
        {
            [McpLimits(ConcurrentCalls = 2)]
            internal static class Inner
            {
                [McpTool]
                [McpFilter<Cache<string>>]
                [McpFilter<Cache<byte[]>>(Order = -1)]
                [McpLimits(TimeoutSeconds = 1.5, MaxResponseBytes = 65536)]
                internal static int Tool() => 1;
            }

            [McpPrompt] internal static string Prompt() => "";
        }

        internal static class Plain
        {
            [McpResource("plain://x")] internal static string Resource() => "";
        }
        """).MatchSnapshot();
}

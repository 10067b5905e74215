using Microsoft.CodeAnalysis;
using McpAttr.TestKit;
using ModelContextProtocol.Server;
using Verify = McpAttr.CodeFixes.Tests.VerifyCodeFix<McpAttr.Analyzers.MethodIsOfOfficialSdkAnalyzer, McpAttr.CodeFixes.Migration.MigrateFromOfficialSdkFix>;

namespace McpAttr.CodeFixes.Tests;

/// <summary>Against the real attributes of ModelContextProtocol 2.3.1.</summary>
public sealed class MigrateFromOfficialSdkTests
{
    [Fact]
    public Task Attributes_descriptions_and_injected_parameters_are_migrated() => Verify.VerifyCodeFixAsync(
        Test(
            """
            using System;
            using System.ComponentModel;
            using System.Threading;
            using System.Threading.Tasks;
            using ModelContextProtocol;
            using ModelContextProtocol.Server;

            namespace App;

            internal interface IStore;

            [{|MCPA0118:McpServerToolType|}]
            internal static class Weather
            {
                // A comment that stays.
                [{|MCPA0118:McpServerTool(Name = "forecast", ReadOnly = true, UseStructuredContent = true)|}, Description("Forecast for <a city> & more.")]
                [return: Description("What to expect.")]
                internal static async Task<string> Forecast(
                    [Description("City name.\nFor example Oslo.")] string city,
                    IStore store,
                    IProgress<ProgressNotificationValue> progress,
                    McpServer server,
                    [Description("How many days.")] int days = 3,
                    CancellationToken cancellationToken = default)
                {
                    progress.Report(new ProgressNotificationValue { Progress = 1, Total = 2 });
                    await Task.Yield();
                    return city;
                }

                /// <summary>Said already.</summary>
                [{|MCPA0118:McpServerTool(UseStructuredContent = false, IconSource = "https://example.com/a.png")|}]
                [Description("Said twice.")]
                internal static int Two([Description("A.")] int a) => a;
            }

            [{|MCPA0118:McpServerResourceType|}]
            internal sealed class Others
            {
                [{|MCPA0118:McpServerResource(UriTemplate = "notes://{id}", Name = "note", MimeType = "text/plain")|}]
                public string Note(int id, RequestContext<ModelContextProtocol.Protocol.ReadResourceRequestParams> request) => "";

                [{|MCPA0118:McpServerResource|}]
                public string AllAsync(string? tag = null) => "";

                [{|MCPA0118:McpServerPrompt(Title = "Ask")|}, Description("Asks.")]
                public string Ask() => "";
            }
            """),
        """
        using System;
        using System.ComponentModel;
        using System.Threading;
        using System.Threading.Tasks;
        using ModelContextProtocol;
        using ModelContextProtocol.Server;
        using McpAttr;

        namespace App;

        internal interface IStore;

        internal static class Weather
        {
            // A comment that stays.
            /// <summary>Forecast for &lt;a city&gt; &amp; more.</summary>
            /// <param name="city">City name.
            /// For example Oslo.</param>
            /// <param name="days">How many days.</param>
            /// <returns>What to expect.</returns>
            [McpTool(Name = "forecast", ReadOnly = true)]
            internal static async Task<string> Forecast(
                string city,
                [McpService] IStore store,
                IProgress<McpProgress> progress,
                McpContext server,
                int days = 3,
                CancellationToken cancellationToken = default)
            {
                progress.Report(new McpProgress { Progress = 1, Total = 2 });
                await Task.Yield();
                return city;
            }

            /// <summary>Said already.</summary>
            [McpTool(StructuredContent = false), McpIcon("https://example.com/a.png")]
            [Description("Said twice.")]
            internal static int Two([Description("A.")] int a) => a;
        }

        internal sealed class Others
        {
            [McpResource("notes://{id}", Name = "note", MimeType = "text/plain")]
            public string Note(int id, McpContext request) => "";

            [McpResource("resource://mcp/all{?tag}")]
            public string AllAsync(string? tag = null) => "";

            /// <summary>Asks.</summary>
            [McpPrompt(Title = "Ask")]
            public string Ask() => "";
        }
        """);

    [Theory]
    [InlineData("Tool", typeof(McpServerToolAttribute))]
    [InlineData("Resource", typeof(McpServerResourceAttribute))]
    [InlineData("Prompt", typeof(McpServerPromptAttribute))]
    [InlineData("ToolType", typeof(McpServerToolTypeAttribute))]
    [InlineData("ResourceType", typeof(McpServerResourceTypeAttribute))]
    [InlineData("PromptType", typeof(McpServerPromptTypeAttribute))]
    [InlineData("Server", typeof(ModelContextProtocol.Server.McpServer))]
    [InlineData("Progress", typeof(ModelContextProtocol.ProgressNotificationValue))]
    public void The_names_are_those_of_the_real_types(string name, Type type) => Assert.Equal(
        type.FullName,
        typeof(McpAttr.Analyzers.ContractAnalyzer).Assembly.GetType("McpAttr.Analyzers.OfficialSdk")!.GetField(name)!.GetRawConstantValue());

    private static TestCompilation Test(string source) => new()
    {
        Source = source,
        AdditionalReferences =
        [
            .. AppDomain.CurrentDomain.GetAssemblies().Append(typeof(McpServerToolAttribute).Assembly)
                .Concat(typeof(McpServerToolAttribute).Assembly.GetReferencedAssemblies().Where(static name => name.Name!.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)).Select(System.Reflection.Assembly.Load))
                .Where(static assembly => assembly.GetName().Name is "ModelContextProtocol.Core" || assembly.GetName().Name!.StartsWith("Microsoft.Extensions", StringComparison.Ordinal))
                .Distinct()
                .Select(static assembly => MetadataReference.CreateFromFile(assembly.Location)),
        ],
    };
}

using System.Text;
using McpAttr.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace McpAttr.Hosting.Tests;

/// <summary>Several servers in one application.</summary>
public class SeveralServersTests
{
    [Fact]
    public void Each_server_has_its_name_its_options_and_its_part_of_the_catalog()
    {
        var catalog = new TestCatalog(new Tagged("reset", "admin"), new Tagged("read", "everyone"));
        var services = new ServiceCollection();
        services.AddMcpServer(options => options.MaxDepth = 10).WithCatalog(catalog);
        services.AddMcpServer("admin", options => options.Title = "For admins").WithCatalog(catalog).WithTags("admin");
        using var provider = services.BuildServiceProvider();

        var all = provider.GetRequiredService<McpServer>();
        var admin = provider.GetRequiredKeyedService<McpServer>("admin");

        Assert.Equal(["reset", "read"], Names(all));
        Assert.Equal(["reset"], Names(admin));
        Assert.Equal((10, null), (all.Options.MaxDepth, all.Options.Title));
        Assert.Equal((64, "For admins"), (admin.Options.MaxDepth, admin.Options.Title));
        Assert.Same(admin, provider.GetRequiredKeyedService<McpServer>("admin"));
    }

    [Fact]
    public void Registering_a_server_again_adds_to_it()
    {
        var services = new ServiceCollection();
        services.AddMcpServer(options => options.MaxDepth = 10).WithCatalog(new TestCatalog());
        services.AddMcpServer(options => options.PageSize = options.MaxDepth);
        using var provider = services.BuildServiceProvider();

        Assert.Equal(10, provider.GetRequiredService<McpServer>().Options.PageSize);
    }

    [Fact]
    public void A_program_without_a_catalog_says_what_to_do()
    {
        var services = new ServiceCollection();
        services.AddMcpServer();
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<McpServer>);

        Assert.Equal(
            "This program has no tools that the McpAttr generator knows of: reference the package McpAttr in the executable's project, or say WithCatalog(...).",
            exception.Message);
    }

    private static IEnumerable<string> Names(McpServer server) => server.Tools.Names;

    private sealed class Tagged(string name, string tag) : Catalog.McpTool
    {
        private readonly byte[] _name = Encoding.UTF8.GetBytes(name);
        private readonly string[] _tags = [tag];

        public override ReadOnlySpan<byte> Name => _name;

        public override ReadOnlySpan<byte> Descriptor => "{}"u8;

        public override ReadOnlySpan<string> Tags => _tags;

        public override void Invoke(Calls.McpCall call) => Return(call);
    }
}

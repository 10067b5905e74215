using McpAttr.Execution.Tests.Kit;

namespace McpAttr.Execution.Tests;

/// <summary>Types that contain themselves.</summary>
public class RecursionTests
{
    private const string Leaf = """{"name":"leaf","folders":[]}""";

    [Theory]
    [InlineData(Leaf)]
    [InlineData("""{"name":"root","folders":[{"name":"leaf","folders":[]},{"name":"link","folders":[],"link":{"targets":{"a":{"name":"leaf","folders":[]}}}}]}""")]
    public async Task A_tree_comes_back_as_it_went_in(string folder)
    {
        await using var server = new ToolServer();

        server.ReturnsObject(folder, "echo_folder", $"{{\"folder\":{folder}}}");
        server.Returns($"[{{\"targets\":{{\"a\":{folder}}}}}]", "echo_links", $"{{\"links\":[{{\"targets\":{{\"a\":{folder}}}}}]}}");
    }

    [Fact]
    public async Task A_tree_may_be_as_deep_as_a_message()
    {
        await using var server = new ToolServer();
        string folder = Leaf;
        for (int i = 0; i < 29; i++)
        {
            folder = $"{{\"name\":\"n\",\"folders\":[{folder}]}}";
        }

        server.ReturnsObject(folder, "echo_folder", $"{{\"folder\":{folder}}}");
    }

    [Fact]
    public async Task A_fault_deep_in_a_tree_is_told_by_its_path_and_what_was_expected()
    {
        await using var server = new ToolServer();

        server.Gives(
            Wire.Refusal(
                "echo_folder",
                "$.folder.folders[0].folders[0].name: expected a string, got 5.",
                "$.folder.folders[0].link.targets.a.folders is missing; expected an array (The folders in it.)."),
            "echo_folder",
            """{"folder":{"name":"r","folders":[{"name":"a","folders":[{"name":5,"folders":[]}],"link":{"targets":{"a":{"name":"b"}}}}]}}""");
    }

    [Fact]
    public async Task An_object_that_contains_itself_is_a_failure_that_says_so()
    {
        await using var server = new ToolServer();

        string result = server.CallModern("give_endless_folder");

        Assert.Contains(
            "give_endless_folder ran, but its result cannot be sent: $.folders[1].folders[1].folders[1]", result, StringComparison.Ordinal);
        Assert.Contains("… is nested more than 1000 levels deep; perhaps an object contains itself.", result, StringComparison.Ordinal);
        Assert.Contains("give_endless_folder returned what cannot be sent", Assert.Single(server.Log), StringComparison.Ordinal);
    }
}

using McpAttr;

namespace Corpus;

/// <summary>Hides from whoever says that they are a trainee.</summary>
internal sealed class NoTrainees : IMcpVisibility
{
    public bool IsVisible(McpMemberInfo member, McpViewer viewer) => viewer.Meta.GetBoolean("com.example/trainee") != true;
}

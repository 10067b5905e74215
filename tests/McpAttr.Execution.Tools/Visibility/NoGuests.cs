using McpAttr;

namespace Corpus;

/// <summary>Hides from whoever says that they are a guest.</summary>
internal sealed class NoGuests : IMcpVisibility
{
    public bool IsVisible(McpMemberInfo member, McpViewer viewer) => viewer.Meta.GetBoolean("com.example/guest") != true;
}

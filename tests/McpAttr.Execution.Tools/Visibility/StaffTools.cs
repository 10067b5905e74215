using McpAttr;

namespace Corpus;

/// <summary>Members that not everybody sees.</summary>
[McpVisible<NoGuests>]
internal static class StaffTools
{
    /// <summary>Opens the shop.</summary>
    [McpTool]
    public static string OpenShop() => "open";

    /// <summary>Closes the shop.</summary>
    [McpTool, McpVisible<NoTrainees>]
    public static string CloseShop() => "closed";

    /// <summary>Who works when.</summary>
    [McpResource("rota://today")]
    public static string Rota() => "Ada until noon";
}

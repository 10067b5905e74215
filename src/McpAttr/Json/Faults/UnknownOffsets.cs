using System.Runtime.CompilerServices;

namespace McpAttr.Json.Faults;

/// <summary>Where the first unknown arguments start; inline, because hosts add arguments of their own to good calls.</summary>
[InlineArray(McpJsonReader.Kept)]
internal struct UnknownOffsets
{
    private int _first;
}

using System.ComponentModel;

namespace McpAttr.Json;

/// <summary>Reads the value that <paramref name="json"/> stands on, and leaves the reader on the value's last token.</summary>
/// <typeparam name="T">The type that the value is read as.</typeparam>
/// <param name="json">The reader, standing on the value.</param>
/// <returns>The value; a default where a fault was recorded.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T McpJsonRead<T>(ref McpJsonReader json);

using System.ComponentModel;
using System.Text;
using McpAttr.Calls;

namespace McpAttr.Catalog;

/// <summary>Completes an argument that has a closed set of values, such as an enum: first those that begin with the text, then those that contain it.</summary>
/// <param name="argument">The argument's name.</param>
/// <param name="values">The values, in the order in which they are offered.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class McpAllowedValues(string argument, params string[] values) : McpCompletion
{
    private readonly byte[] _argument = Encoding.UTF8.GetBytes(argument);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Argument => _argument;

    /// <inheritdoc/>
    public override void Invoke(McpCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        string text = call.CompletionValue;
        List<string> found = [];
        List<string> containing = [];
        foreach (string value in values)
        {
            int index = value.IndexOf(text, StringComparison.OrdinalIgnoreCase);
            if (index >= 0) (index == 0 ? found : containing).Add(value);
        }

        found.AddRange(containing);
        new McpCompletionWriter(call).Values(found);
    }
}

using McpAttr.Server;
using Microsoft.Extensions.Options;

namespace McpAttr.Hosting;

/// <summary>Refuses to start with options that are out of range, and says all that is wrong with them.</summary>
internal sealed class OptionsValidation : IValidateOptions<McpServerOptions>
{
    public ValidateOptionsResult Validate(string? name, McpServerOptions options) =>
        OptionFaults.Of(options) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}

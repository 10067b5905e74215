using System.Globalization;
using McpAttr;

// The only argument is the page size of tools/list; without it the list comes whole.
int pageSize = args is [var size] ? int.Parse(size, CultureInfo.InvariantCulture) : 0;

return await McpServer.RunAsync(configure: options => options.PageSize = pageSize);

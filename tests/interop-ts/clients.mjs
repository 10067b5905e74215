// The two generations of the official TypeScript client behind one face, each held to one protocol revision.
// A server is { command, args } to be spoken to over stdio, { url } over HTTP, or { url, sse: true } over HTTP+SSE.
import { Client as SdkClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as SdkStdioTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { SSEClientTransport as SdkSseTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPClientTransport as SdkHttpTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { AjvJsonSchemaValidator as SdkValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import { LoggingMessageNotificationSchema, ResourceUpdatedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { Client, SSEClientTransport, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/client/validators/ajv';

export const modern = '2026-07-28';
const legacy = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'];
const info = { name: 'mcpattr-interop', version: '1.0.0' };

/** Version 1 always asks for its latest revision; what it asks for is changed on the way out. */
function pin(transport, revision) {
  const { send, setProtocolVersion } = transport;
  transport.send = (message, options) =>
    send.call(transport, message.method === 'initialize' ? { ...message, params: { ...message.params, protocolVersion: revision } } : message, options);
  transport.setProtocolVersion = version => {
    transport.negotiated = version;
    setProtocolVersion?.call(transport, version);
  };
  return transport;
}

const versionOne = {
  name: '@modelcontextprotocol/sdk',
  revisions: legacy,
  async connect(server, revision) {
    const client = new SdkClient(info);
    const HttpTransport = server.sse ? SdkSseTransport : SdkHttpTransport;
    const transport = pin(server.url ? new HttpTransport(new URL(server.url)) : new SdkStdioTransport(server), revision);
    await client.connect(transport);
    return {
      client,
      revision: transport.negotiated,
      joinsPages: false,
      validator: new SdkValidator(),
      call: (params, options) => client.callTool(params, undefined, options),
      onLog: handler => client.setNotificationHandler(LoggingMessageNotificationSchema, message => handler(message.params)),
      onUpdate: handler => client.setNotificationHandler(ResourceUpdatedNotificationSchema, message => handler(message.params)),
    };
  },
};

const versionTwo = {
  name: '@modelcontextprotocol/client',
  revisions: [...legacy, modern],
  async connect(server, revision) {
    const client = new Client(info, revision === modern ? { versionNegotiation: { mode: { pin: modern } } } : { supportedProtocolVersions: [revision] });
    const HttpTransport = server.sse ? SSEClientTransport : StreamableHTTPClientTransport;
    await client.connect(server.url ? new HttpTransport(new URL(server.url)) : new StdioClientTransport(server));
    return {
      client,
      revision: client.getNegotiatedProtocolVersion(),
      joinsPages: true,
      validator: new AjvJsonSchemaValidator(),
      call: (params, options) => client.callTool(params, options),
      onLog: handler => client.setNotificationHandler('notifications/message', message => handler(message.params)),
      onUpdate: handler => client.setNotificationHandler('notifications/resources/updated', message => handler(message.params)),
    };
  },
};

export const clients = [versionOne, versionTwo];

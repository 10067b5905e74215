// Runs every check with every client in every revision that it speaks, over stdio and over HTTP, each against a server process of its
// own; then the Inspector. The servers are the ones that the solution builds.
import { fileURLToPath } from 'node:url';
import { checks, legacyChecks, modernChecks } from './checks.mjs';
import { clients, modern } from './clients.mjs';
import { inspectorChecks } from './inspector.mjs';
import { startHttpServer } from './server.mjs';

const checkSeconds = 60;
const built = project => fileURLToPath(new URL(`../${project}/bin/Debug/net10.0/${project}.dll`, import.meta.url));
const httpServer = built('McpAttr.Interop.HttpServer');

// How to get at a server: what a client needs to know, and how it is ended.
const transports = {
  stdio: async (...args) => ({ server: { command: 'dotnet', args: [built('McpAttr.Interop.Server'), ...args] }, stop() {} }),
  async http(...args) {
    const { url, stop } = await startHttpServer('dotnet', [httpServer, ...args]);
    return { server: { url }, stop };
  },
  async 'http+sse'(...args) {
    const { url, stop } = await startHttpServer('dotnet', [httpServer, ...args]);
    return { server: { url, sse: true }, stop };
  },
};

let passed = 0;
let failed = 0;

async function within(promise) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`no end within ${checkSeconds} s`)), checkSeconds * 1000)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function check(who, what, run) {
  try {
    const value = await within(run());
    passed++;
    console.log(`ok    ${who}: ${what}`);
    return value;
  } catch (error) {
    failed++;
    console.log(`FAIL  ${who}: ${what}\n      ${error.message.replaceAll('\n', '\n      ')}`);
  }
}

for (const [transport, start] of Object.entries(transports)) {
  for (const { name, revisions, connect } of clients) {
    for (const revision of revisions) {
      // The old transport is none of this revision's.
      if (transport === 'http+sse' && revision === modern) continue;
      const who = `${name}, ${transport}, ${revision}`;
      const open = async (...args) => {
        const { server, stop } = await start(...args);
        try {
          const connection = await connect(server, revision);
          const close = async () => {
            await connection.client.close();
            await stop();
          };
          return { ...connection, transport, close };
        } catch (error) {
          await stop();
          throw error;
        }
      };
      const connection = await check(who, 'connects in this revision', async () => {
        const opened = await open();
        if (opened.revision !== revision) {
          throw new Error(`The server chose ${opened.revision}.`);
        }
        return opened;
      });
      for (const [what, run] of Object.entries({ ...checks, ...(revision === modern ? modernChecks : legacyChecks) })) {
        await check(who, what, async () => {
          if (connection === undefined) {
            throw new Error('There is no connection.');
          }
          await run(connection, open);
        });
      }
      await connection?.close();
    }
  }
}

for (const [transport, start] of Object.entries(transports)) {
  if (transport === 'http+sse') continue;
  const { server, stop } = await start();
  for (const [what, run] of Object.entries(inspectorChecks)) {
    await check(`@modelcontextprotocol/inspector, ${transport}`, what, () => run(server.url ? [server.url] : [server.command, ...server.args]));
  }
  await stop();
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

// Runs every check with every client in every revision that it speaks, each pair against a server process of its own.
// node interop.mjs [command [argument...]]: the server; by default the one that the solution builds.
import { fileURLToPath } from 'node:url';
import { checks, legacyChecks } from './checks.mjs';
import { clients, modern } from './clients.mjs';

const built = fileURLToPath(new URL('../McpAttr.Interop.Server/bin/Debug/net10.0/McpAttr.Interop.Server.dll', import.meta.url));
const [command, ...args] = process.argv.length > 2 ? process.argv.slice(2) : ['dotnet', built];
const checkSeconds = 60;

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

for (const { name, revisions, connect } of clients) {
  for (const revision of revisions) {
    const who = `${name}, ${revision}`;
    const open = (...more) => connect({ command, args: [...args, ...more] }, revision);
    const connection = await check(who, 'connects in this revision', async () => {
      const opened = await open();
      if (opened.revision !== revision) {
        throw new Error(`The server chose ${opened.revision}.`);
      }
      return opened;
    });
    for (const [what, run] of Object.entries(revision === modern ? checks : { ...checks, ...legacyChecks })) {
      await check(who, what, async () => {
        if (connection === undefined) {
          throw new Error('There is no connection.');
        }
        await run(connection, open);
      });
    }
    await connection?.client.close();
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

// The MCP Inspector's command line against a server: a URL, or a command and its arguments.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { names, touched } from './checks.mjs';

const inspector = fileURLToPath(new URL('./node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js', import.meta.url));

async function inspect(target, ...args) {
  // Its list of servers would be kept in the user's home.
  const env = { ...process.env, MCP_CATALOG_PATH: join(tmpdir(), `mcpattr-inspector-${process.pid}.json`) };
  const { stdout } = await promisify(execFile)(process.execPath, [inspector, '--cli', ...target, ...args], { env, timeout: 50_000 });
  return JSON.parse(stdout);
}

export const inspectorChecks = {
  async 'lists the tools and finds nothing wrong with their schemas'(target) {
    const { tools } = await inspect(target, '--method', 'tools/list', '--strict');
    assert.deepEqual(tools.map(tool => tool.name), names);
  },

  async 'calls a tool'(target) {
    const result = await inspect(target, '--method', 'tools/call', '--tool-name', 'add', '--tool-arg', 'a=2', 'b=40');
    assert.equal(result.content[0].text, '42');
  },

  async 'reads a resource'(target) {
    const { contents } = await inspect(target, '--method', 'resources/read', '--uri', touched);
    assert.equal(contents[0].text, 'touched');
  },
};

// node soak.mjs PID LOG SECONDS: loads the server whose process and log these are, and watches its memory.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const [pid, log, seconds] = process.argv.slice(2);
const connectionsToDrop = 10_000;
const mebibyte = 1 << 20;
const slowest = 10_000; // ms that a call may take beside everything else
const growth = 1.1;
const heldEvery = Math.max(1, Math.floor(seconds / 30)); // seconds between looks at what is held

const { hostname, port } = await address();
const end = Date.now() + Number(seconds) * 1000;
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const counts = {};
const samples = [];
const heldSamples = [];
let longest = 0;

async function address() {
  for (let i = 0; i < 300; i++, await sleep(100)) {
    const [, url] = readFileSync(log, 'utf8').match(/Now listening on: (http:\S+)/) ?? [];
    if (url) return new URL(url);
  }
  throw new Error('The server does not listen.');
}

const count = what => (counts[what] = (counts[what] ?? 0) + 1);
const resident = () => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) * 1024;

const modernMeta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', 'io.modelcontextprotocol/clientCapabilities': {} };
const accept = 'application/json, text/event-stream';
let lastId = 0;

function modern(method, params, name) {
  return {
    headers: { 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': method, ...(name && { 'Mcp-Name': name }) },
    body: { jsonrpc: '2.0', id: ++lastId, method, params: { ...params, _meta: { ...modernMeta, progressToken: lastId } } },
  };
}

function legacy(method, params, session) {
  return {
    headers: { 'MCP-Protocol-Version': '2025-11-25', ...(session && { 'Mcp-Session-Id': session }) },
    body: { jsonrpc: '2.0', ...(method.startsWith('notifications/') ? {} : { id: ++lastId }), method, params },
  };
}

function open(verb, headers, body) {
  const request = http.request({ hostname, port, path: '/mcp', method: verb, agent, headers: { Accept: accept, ...(body && { 'Content-Type': 'application/json' }), ...headers } });
  request.end(body);
  return new Promise((resolve, reject) => request.on('response', resolve).on('error', reject)).then(response => ({ request, response }));
}

async function text(response) {
  let all = '';
  for await (const piece of response.setEncoding('utf8')) all += piece;
  return all;
}

/** Sends a message and has the answer, whether it comes as JSON or on a stream. */
async function ask({ headers, body }) {
  const started = Date.now();
  const { response } = await open('POST', headers, JSON.stringify(body));
  const all = await text(response);
  longest = Math.max(longest, Date.now() - started);
  if (body.id === undefined) return { status: response.statusCode };
  const json = all.startsWith('{') ? all : all.split('\n').filter(line => line.startsWith('data: {')).at(-1)?.slice('data: '.length);
  const answer = JSON.parse(json);
  return { status: response.statusCode, session: response.headers['mcp-session-id'], answer };
}

async function initialize() {
  const { session } = await ask(legacy('initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'soak', version: '1' } }));
  assert.ok(session, 'no session');
  assert.equal((await ask(legacy('notifications/initialized', undefined, session))).status, 202);
  return session;
}

const greets = ({ answer }, name) => assert.equal(answer.result?.content?.[0]?.text, `Hello, ${name}!`, JSON.stringify(answer));

const work = {
  async 'modern calls'() {
    greets(await ask(modern('tools/call', { name: 'greet', arguments: { name: 'Ada' } }, 'greet')), 'Ada');
  },

  async 'legacy sessions with calls, one in two deleted, the others dropped'() {
    const session = await initialize();
    greets(await ask(legacy('tools/call', { name: 'greet', arguments: { name: 'Bo' } }, session)), 'Bo');
    await ask(legacy('resources/subscribe', { uri: 'test://watched-resource' }, session));
    if (lastId % 2 === 0) await open('DELETE', { 'Mcp-Session-Id': session }).then(({ response }) => text(response));
  },

  async 'streams of sessions, dropped unread'() {
    const session = await initialize();
    const { request, response } = await open('GET', { Accept: 'text/event-stream', 'Mcp-Session-Id': session });
    response.pause();
    await sleep(200);
    request.destroy();
  },

  async 'modern listeners that never read, dropped'() {
    const { headers, body } = modern('subscriptions/listen', { notifications: { toolsListChanged: true, resourceSubscriptions: ['test://watched-resource'] } });
    const { request, response } = await open('POST', headers, JSON.stringify(body));
    response.pause();
    await sleep(1000);
    request.destroy();
  },

  async 'changes'() {
    await ask(modern('tools/call', { name: 'test_trigger_tool_change', arguments: {} }, 'test_trigger_tool_change'));
    await ask(modern('tools/call', { name: 'test_trigger_resource_update', arguments: {} }, 'test_trigger_resource_update'));
    await sleep(5);
  },

  async 'calls whose client dies in the middle'() {
    const { headers, body } = modern('tools/call', { name: 'test_tool_with_progress', arguments: {} }, 'test_tool_with_progress');
    const { request } = await open('POST', headers, JSON.stringify(body));
    request.destroy();
  },

  async 'long lists'() {
    const { answer } = await ask(modern('tools/list', {}));
    assert.ok(answer.result.tools.length > 10);
  },

  async 'bad input'() {
    const wrong = [['{', {}], ['[]', {}], ['{"jsonrpc":"2.0","id":1,"method":"tools/call"}', {}], ['{}', { 'Mcp-Session-Id': 'stolen' }], ['{"a":'.repeat(100), {}]];
    const [body, headers] = wrong[lastId++ % wrong.length];
    const { response } = await open('POST', headers, body);
    await text(response);
    assert.ok(response.statusCode >= 400 && response.statusCode < 500, `${body}: ${response.statusCode}`);
    await sleep(5);
  },
};

/** Opens a connection, says nothing, a part of a request or a whole one, and is gone. */
async function dropConnection(number) {
  const socket = net.connect(Number(port), hostname);
  socket.on('error', () => {});
  await new Promise(resolve => socket.once('connect', resolve).once('close', resolve));
  const said = ['', 'POST /mcp HT', 'POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"jsonrpc"', 'GET /mcp HTTP/1.1\r\nHost: localhost\r\n\r\n'];
  socket.write(said[number % said.length]);
  await sleep(20);
  socket.destroy();
  count('connections opened and dropped');
}

async function until(what, run, pause = 0) {
  while (Date.now() < end) {
    await run();
    count(what);
    if (pause) await sleep(pause);
  }
}

async function dropAll() {
  const started = Date.now();
  const duration = (end - started) * 0.9;
  const open = [];
  while (open.length < connectionsToDrop) {
    const due = Math.min(connectionsToDrop, Math.ceil(((Date.now() - started) / duration) * connectionsToDrop));
    while (open.length < due) open.push(dropConnection(open.length));
    await sleep(10);
  }
  await Promise.all(open);
}

/** What the server holds when all garbage is gone. */
async function held() {
  const request = http.get({ hostname, port, path: '/held', agent });
  return Number(await text(await new Promise((resolve, reject) => request.on('response', resolve).on('error', reject))));
}

async function watch() {
  for (let second = 0; Date.now() < end; second++, await sleep(1000)) {
    samples.push(resident());
    if (second % heldEvery !== 0) continue;
    heldSamples.push(await held());
    console.log(`${String(second).padStart(4)} s  resident ${(samples.at(-1) / mebibyte).toFixed(1)} MiB, held ${(heldSamples.at(-1) / mebibyte).toFixed(1)} MiB`);
  }
}

await Promise.all([
  watch(),
  dropAll(),
  ...Object.entries(work).flatMap(([what, run]) => [until(what, run), until(what, run)]),
]);

for (const [what, number] of Object.entries(counts)) console.log(`${number} ${what}`);
let failed = 0;

function verdict(isRight, what) {
  if (!isRight) failed++;
  console.log(`${isRight ? 'ok  ' : 'FAIL'}  ${what}`);
}

/** The first third fills tables and pools; the last must hold no more than the one between, but for what chance makes of it. */
function isFlat(what, values, slack) {
  const median = part => part.toSorted((a, b) => a - b)[part.length >> 1];
  const third = Math.floor(values.length / 3);
  const [before, last] = [median(values.slice(third, 2 * third)), median(values.slice(2 * third))];
  verdict(last <= before * growth + slack, `${what}: ${(before / mebibyte).toFixed(1)} MiB in the second third, ${(last / mebibyte).toFixed(1)} in the last`);
}

isFlat('resident memory', samples, 8 * mebibyte);
isFlat('held by the collector', heldSamples, mebibyte);
verdict(longest <= slowest, `longest call: ${longest} ms`);
process.exit(failed === 0 ? 0 : 1);

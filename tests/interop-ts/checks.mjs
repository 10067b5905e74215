// What every client must be able to do, one function a check. Each gets an open connection and a function that opens one with other arguments.
import assert from 'node:assert/strict';
import { modern } from './clients.mjs';

export const names = ['add', 'count', 'echo', 'fail', 'finish', 'forecast', 'log', 'saw_cancellation', 'touch', 'wait'];
export const touched = 'interop://touched';
const text = result => {
  assert.equal(result.content.length, 1);
  assert.equal(result.content[0].type, 'text');
  return result.content[0].text;
};

async function list({ client }) {
  const tools = [];
  let pages = 0;
  let cursor;
  do {
    const page = await client.listTools(cursor === undefined ? undefined : { cursor });
    tools.push(...page.tools);
    cursor = page.nextCursor;
    pages++;
  } while (cursor !== undefined);
  return { tools, pages };
}

export const checks = {
  async 'learns who the server is'({ client }) {
    assert.equal(client.getServerVersion().name, 'McpAttr.Interop.Server');
    assert.ok(client.getServerCapabilities().tools);
  },

  async 'lists every tool with its description and schema'(connection) {
    const { tools } = await list(connection);
    assert.deepEqual(tools.map(tool => tool.name), names);
    for (const tool of tools) {
      assert.ok(tool.description);
      assert.equal(tool.inputSchema.type, 'object');
    }
    const forecast = tools.find(tool => tool.name === 'forecast');
    assert.equal(forecast.annotations.readOnlyHint, true);
    assert.deepEqual(forecast.inputSchema.required, ['city']);
    assert.equal(forecast.inputSchema.properties.days.maximum, 14);
  },

  async 'follows the pages of a list'({ joinsPages }, open) {
    const paged = await open('4');
    try {
      const { tools, pages } = await list(paged);
      assert.deepEqual(tools.map(tool => tool.name), names);
      assert.equal(pages, joinsPages ? 1 : 3);
    } finally {
      await paged.close();
    }
  },

  async 'gets a text back as it was sent'({ call }) {
    const sent = 'line\nbreak, "quotes", \\ and ☃ 😀';
    assert.equal(text(await call({ name: 'echo', arguments: { text: sent } })), sent);
  },

  async 'gets a number, wrapped where structured content must be an object'({ call, revision }) {
    const result = await call({ name: 'add', arguments: { a: 2, b: 40 } });
    assert.equal(text(result), '42');
    assert.deepEqual(result.structuredContent, revision === modern ? 42 : { result: 42 });
  },

  async 'gets structured content that fits its schema'({ client, call, validator }) {
    const { tools } = await client.listTools();
    const fits = validator.getValidator(tools.find(tool => tool.name === 'forecast').outputSchema);
    const result = await call({ name: 'forecast', arguments: { city: 'Oslo', days: 2 } });
    assert.deepEqual(result.structuredContent, {
      city: 'Oslo',
      days: [{ ahead: 1, high: 11, sky: 'Cloudy' }, { ahead: 2, high: 12, sky: 'Rain' }],
    });
    assert.deepEqual(JSON.parse(text(result)), result.structuredContent);
    assert.equal(fits(result.structuredContent).valid, true);
    assert.equal(fits({ city: 'Oslo', days: [{ ahead: 1, high: 11, sky: 'Fog' }] }).valid, false);
  },

  async 'reads what is wrong with each argument'({ call }) {
    const result = await call({ name: 'forecast', arguments: { city: 5, days: 99 } });
    assert.equal(result.isError, true);
    for (const word of ['city', 'string', 'days', '99', '14']) {
      assert.ok(text(result).includes(word), `"${word}" is missing in: ${text(result)}`);
    }
  },

  async 'reads why a tool failed'({ call }) {
    const result = await call({ name: 'fail', arguments: { reason: 'The station is closed.' } });
    assert.equal(result.isError, true);
    assert.equal(text(result), 'The station is closed.');
  },

  async 'is refused an unknown tool'({ call }) {
    await assert.rejects(call({ name: 'no_such_tool', arguments: {} }), { code: -32602 });
  },

  async 'hears of every step in order'({ call }) {
    const steps = [];
    let all;
    const heard = new Promise(resolve => (all = resolve));
    const onprogress = step => steps.push(step) === 3 && all();
    const counting = call({ name: 'count', arguments: { steps: 3 } }, { onprogress });
    await Promise.race([heard, counting]);
    assert.deepEqual(steps, [1, 2, 3].map(step => ({ progress: step, total: 3, message: `step ${step}` })));
    await call({ name: 'finish', arguments: {} });
    assert.equal(text(await counting), 'done');
  },

  async 'cancels a call, and the tool notices'({ call }) {
    const abort = new AbortController();
    let started;
    const waiting = new Promise(resolve => (started = resolve));
    const cancelled = assert.rejects(call({ name: 'wait', arguments: {} }, { signal: abort.signal, onprogress: started }));
    await Promise.race([waiting, cancelled]);
    assert.equal(text(await call({ name: 'add', arguments: { a: 1, b: 2 } })), '3');
    abort.abort('The user changed her mind.');
    await cancelled;
    assert.equal(text(await call({ name: 'saw_cancellation', arguments: {} })), 'cancelled');
  },

  async 'gets the messages from its level on'({ client, call, onLog, revision }) {
    const messages = [];
    onLog(message => messages.push(message));
    const level = revision === modern ? { _meta: { 'io.modelcontextprotocol/logLevel': 'warning' } } : {};
    if (revision === modern) {
      await call({ name: 'log', arguments: { level: 'Emergency', message: 'unasked' } });
    } else {
      await client.setLoggingLevel('warning');
    }
    await call({ name: 'log', arguments: { level: 'Info', message: 'quiet' }, ...level });
    await call({ name: 'log', arguments: { level: 'Error', message: 'loud' }, ...level });
    assert.deepEqual(messages.map(({ level, data }) => ({ level, data })), [{ level: 'error', data: 'loud' }]);
  },
};

/** Revision 2026-07-28 has no ping and no resources/subscribe. */
export const legacyChecks = {
  async 'gets an answer to a ping'({ client }) {
    await client.ping();
  },

  async 'hears of a resource that it subscribed to'({ client, call, onUpdate }) {
    const updated = new Promise(resolve => onUpdate(resolve));
    await client.subscribeResource({ uri: touched });
    await call({ name: 'touch', arguments: {} });
    assert.equal((await updated).uri, touched);
    await client.unsubscribeResource({ uri: touched });
  },
};

export const modernChecks = {
  async 'hears of what it listens to'({ client, call, onUpdate }) {
    const updated = new Promise(resolve => onUpdate(resolve));
    const changed = new Promise(resolve => client.setNotificationHandler('notifications/tools/list_changed', resolve));
    const subscription = await client.listen({ toolsListChanged: true, promptsListChanged: true, resourceSubscriptions: [touched] });
    assert.deepEqual(subscription.honoredFilter, { toolsListChanged: true, resourceSubscriptions: [touched] });
    await call({ name: 'touch', arguments: {} });
    assert.equal((await updated).uri, touched);
    await changed;
    await subscription.close();
  },
};

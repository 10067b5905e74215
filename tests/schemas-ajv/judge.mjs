// An engine that knows nothing of McpAttr judges what McpAttr.Schemas.Corpus writes to the standard input, one JSON object a line:
// every schema is one of 2020-12 and strict; what the schema of a profile allows was read, what it forbids was refused, and what came back is what
// the output schemas say. The last line is "N passed, N failed"; the exit code says the same.
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const shown = 20;

function engine() {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: false });
  addFormats(ajv);
  // What a client reads beside the keywords of JSON Schema.
  ajv.addKeyword('x-mcp-header');
  return ajv;
}

const ajv = engine();

// Where a reader takes more than a schema says (docs/schemas.md): the rest of ISO 8601 that System.Text.Json reads, and what .NET's attributes take.
const wider = engine();
wider.addFormat('email', /^[^@\r\n]+@[^@\r\n]+$/);
wider.addFormat('uri', /^(?:https?|ftp):\/\//i);
wider.addFormat('date-time', /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,16})?)?(?:Z|[+-]\d\d:\d\d)?)?$/);

// Where a reader must be stricter than a schema can say (docs/schemas.md): all that is wrong with a value is on this list.
const beyondSchemas = [/expected a version such as/, /expected bytes in base64/, /expected a time/, /expected a duration/, /expected a URI/];

const isBeyondSchemas = (fault) => fault.split('\n').slice(1).every((line) => beyondSchemas.some((known) => known.test(line)));

let passed = 0;
let failed = 0;

function check(isRight, say) {
  if (isRight) {
    passed++;
  } else if (failed++ < shown) {
    console.log(`FAIL  ${say()}`);
  }
}

const schemas = new Map();

function compile(schema) {
  try {
    const validate = ajv.compile(schema);
    check(true);
    return { schema, validate, isTakenToo: (value) => wider.validate(schema, value), valid: 0, invalid: 0 };
  } catch (error) {
    check(false, () => `${error.message}: ${JSON.stringify(schema)}`);
    return { schema, validate: () => true, isTakenToo: () => true, valid: 0, invalid: 0, isBroken: true };
  }
}

function judge(entry, value) {
  const isValid = entry.validate(value);
  if (isValid) entry.valid++;
  else entry.invalid++;
  return isValid;
}

// Values of which every schema but the empty one forbids some.
const junk = [null, true, 1.5, 'no such value', [], {}, [[]], { 'no such member': {} }];

for await (const line of createInterface({ input: process.stdin })) {
  const entry = JSON.parse(line);
  if (entry.tool) {
    schemas.set(entry.tool, { input: compile(entry.input), output: compile(entry.output) });
    continue;
  }

  // A profile that has fewer words than the full one is held against both: where it allows more, or forbids what is only absent or null, the full
  // schema says what the reader takes of what is meant.
  const profile = entry.case.slice(0, entry.case.indexOf('_'));
  const number = entry.case.slice(profile.length);
  const [own, full, portable] = [profile, 'full', 'portable'].map((name) => schemas.get(name + number));
  const isMeant = full.input.validate(entry.meant);
  const isAllowed = judge(own.input, entry.value);
  const isRead = isAllowed ? own === full || isMeant : own !== full && isMeant;
  const isRight = entry.fault === null ? isRead || full.input.isTakenToo(entry.meant) : !isRead || isBeyondSchemas(entry.fault) || (own !== full && !isAllowed);
  check(isRight, () =>
    `${entry.type}: ${JSON.stringify(entry.value)} is ${isAllowed ? 'allowed' : 'forbidden'} by ${JSON.stringify(own.input.schema)}, and the reader says ${entry.fault ?? 'nothing'}`);
  check(entry.mutation || isAllowed || (own !== full && isMeant), () => `${entry.type}: ${JSON.stringify(entry.value)} is no sample of ${JSON.stringify(own.input.schema)}`);
  if (entry.fault !== null) continue;

  for (const { output } of own === full ? [full, portable] : [own]) {
    check(judge(output, entry.result), () => `${entry.type}: ${JSON.stringify(entry.value)} gives ${JSON.stringify(entry.result)}, which is not ${JSON.stringify(output.schema)}`);
  }

  if (own === full) judge(portable.input, entry.value);
}

// Any value at all.
const forbidsNothing = (schema) => Object.keys(schema).every((keyword) => keyword === 'description');

for (const [tool, { input, output }] of schemas) {
  for (const entry of [input, output]) {
    for (const value of junk) judge(entry, value);
    check(entry.isBroken || (entry.valid > 0 && (entry.invalid > 0 || forbidsNothing(entry.schema))), () => `${tool}: ${entry.valid} valid and ${entry.invalid} invalid values for ${JSON.stringify(entry.schema)}`);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

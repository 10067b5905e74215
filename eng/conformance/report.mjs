// node report.mjs EXCEPTIONS REVISION=SCENARIOS... RESULTS: reads what the suite wrote to RESULTS/REVISION, prints a line for each
// scenario, and fails on what is neither right nor listed, on what is listed and right, and on fewer scenarios than there must be.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [exceptionsFile, ...rest] = process.argv.slice(2);
const results = rest.pop();
const revisions = rest.map(argument => argument.split('=')).map(([name, count]) => ({ name, count: Number(count) }));

// REVISION SCENARIO[:CHECK] REASON
const exceptions = readFileSync(exceptionsFile, 'utf8').split('\n').map((text, i) => ({ text: text.trim(), line: i + 1 }))
  .filter(({ text }) => text !== '' && !text.startsWith('#'))
  .map(({ text, line }) => {
    const [, revision, scenario, check, reason] = text.match(/^(\S+)\s+([^\s:]+)(?::(\S+))?\s+(\S.*)$/) ?? [];
    return { revision, scenario, check, reason, line, isNeeded: false };
  });

// The suite says so itself, in its source: the scenario has one check, which it skips whatever the server does.
const alwaysSkipped = ['tasks-status-notifications'];

let passed = 0;
let failed = 0;
let listed = 0;
let skipped = 0;

function scenariosOf(revision) {
  let folders;
  try {
    folders = readdirSync(join(results, revision));
  } catch {
    return [];
  }
  return folders.map(folder => ({
    name: folder.replace(/^server-/, '').replace(/-\d{4}-\d\d-\d\dT[\d-]+Z$/, ''),
    checks: JSON.parse(readFileSync(join(results, revision, folder, 'checks.json'), 'utf8')),
  })).sort((a, b) => a.name.localeCompare(b.name));
}

function report(mark, revision, scenario, checks, bad, reason) {
  const count = status => checks.filter(check => check.status === status).length;
  const right = count('SUCCESS');
  console.log(`${mark} ${revision} ${scenario}: ${right} of ${right + count('FAILURE') + count('WARNING')} checks${reason ? ` (${reason})` : ''}`);
  for (const check of bad) console.log(`        ${check.status} ${check.id}: ${(check.errorMessage ?? check.description ?? '').replaceAll('\n', ' ')}`);
}

for (const { name: revision, count } of revisions) {
  const scenarios = scenariosOf(revision);
  for (const { name, checks } of scenarios) {
    if (alwaysSkipped.includes(name) && checks.every(check => check.status === 'SKIPPED')) {
      skipped++;
      console.log(`skip   ${revision} ${name}: the suite never checks it`);
      continue;
    }

    const bad = checks.filter(check => check.status === 'FAILURE' || check.status === 'WARNING');

    // Notes of the suite, and what it skipped, show nothing.
    if (!checks.some(check => check.status === 'SUCCESS')) bad.push({ status: 'NOTHING', id: 'no-check', errorMessage: 'The scenario checked nothing.' });
    const known = exceptions.filter(entry => entry.revision === revision && entry.scenario === name);
    const unlisted = bad.filter(check => {
      const entries = known.filter(entry => entry.check === undefined || entry.check === check.id);
      for (const entry of entries) entry.isNeeded = true;
      return entries.length === 0;
    });
    if (unlisted.length > 0) {
      failed++;
      report('FAIL  ', revision, name, checks, unlisted);
    } else if (bad.length > 0) {
      listed++;
      report('listed', revision, name, checks, [], known.find(entry => entry.isNeeded).reason);
    } else {
      passed++;
      report('ok    ', revision, name, checks, []);
    }
  }

  if (scenarios.length < count) {
    failed++;
    console.log(`FAIL   ${revision}: ${scenarios.length} scenarios ran, there must be ${count}; see ${join(results, revision)}.log`);
  }
}

for (const entry of exceptions) {
  if (entry.isNeeded) continue;
  failed++;
  console.log(`FAIL   ${exceptionsFile}, line ${entry.line}: ${entry.reason === undefined ? 'not "REVISION SCENARIO[:CHECK] REASON"' : 'the exception is not needed any more'}`);
}

console.log(`${passed + failed + listed} results: ${passed} passed, ${listed} listed as exceptions, ${failed} failed; ${skipped} skipped by the suite`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

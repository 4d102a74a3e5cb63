// `npm run bench`: how fast Rapport is, in one table of one run. `--rounds N` for so many, `--only PART` for a part of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchOptions } from './options.mjs';
import { installForTests } from '../prepare-tests.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const options = benchOptions(process.argv.slice(2));
if (options.problem !== undefined) {
  console.error(options.problem);
  process.exit(2);
}

await installForTests();
process.env.NODE_ENV = 'production';
const { measureAll } = await import('./parts.mjs');
const { benchTable, targetsInWords } = await import('./table.mjs');
const { reckon } = await import('./numbers.mjs');
const { machine, machineInWords } = await import('./machine.mjs');

const results = path.join(root, '.bench');
mkdirSync(results, { recursive: true });
// Beside the results, not in the system's folder for temporary files, which may be memory and sync nothing.
const scratch = mkdtempSync(path.join(results, 'run-'));
try {
  const before = machine();
  const { rows, chromium } = await measureAll({ root, scratch, ...options });
  const reckoned = rows.map(reckon);
  const place = { ...before, chromium };
  console.log(`\n${machineInWords(place)}\n\n${benchTable(reckoned)}\n\n${targetsInWords(reckoned)}`);
  const kept = reckoned.map(({ measured, baseline, ...row }) => ({
    ...row,
    measured: measured.name,
    baseline: baseline?.name ?? null,
  }));
  const text = JSON.stringify({ measuredAt: new Date(), machine: place, rows: kept }, null, 2);
  writeFileSync(path.join(results, 'latest.json'), `${text}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

// `npm test`: everything. The last line counts all of it.
import { describe, oneOf, sum } from './counts.mjs';
import { installForTests } from './prepare-tests.mjs';

await installForTests();
const { build, endToEnd, layers, lint, runInTurn, runStep, types, unit, zones } = await import('./steps.mjs');
const { ensureChromium } = await import('./chromium.mjs');

const all = [];
// What needs no quiet runs side by side; tests in a browser do not share the machine.
const sides = await Promise.all([
  runInTurn([
    ['types', types],
    ['lint', lint],
    ['layers', layers],
  ]),
  runInTurn([
    ['unit tests', unit],
    ['unit tests in other zones', zones],
  ]),
]);
all.push(...sides.flat());
all.push(await runStep('build', build));
all.push(await runStep('end-to-end', endToEndOrReason));

const counts = sum(all);
console.log(`\n${describe(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function endToEndOrReason() {
  const chromium = ensureChromium((sentence) => console.error(sentence));
  return chromium.path === undefined ? { counts: oneOf(false), output: chromium.problem } : endToEnd(chromium.path);
}

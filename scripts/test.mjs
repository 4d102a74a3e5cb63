// `npm test`: everything. The last lines name what failed, and the very last counts all of it.
import { oneOf } from './counts.mjs';
import { installForTests } from './prepare-tests.mjs';

await installForTests();
const { build, close, endToEnd, layers, lint, runInTurn, runStep, types, unit, unused, zones } =
  await import('./steps.mjs');
const { ensureChromium } = await import('./chromium.mjs');

const all = [];
// What needs no quiet runs side by side; tests in a browser do not share the machine.
const sides = await Promise.all([
  runInTurn([
    ['types', types],
    ['lint', lint],
    ['layers', layers],
    ['unused', unused],
  ]),
  runInTurn([
    ['unit tests', unit],
    ['unit tests in other zones', zones],
  ]),
]);
all.push(...sides.flat());
all.push(await runStep('build', build));
all.push(await runStep('end-to-end', endToEndOrReason));

close(all);

async function endToEndOrReason() {
  const chromium = ensureChromium((sentence) => console.error(sentence));
  return chromium.path === undefined ? { counts: oneOf(false), output: chromium.problem } : endToEnd(chromium.path);
}

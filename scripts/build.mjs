// Builds the targets named on the command line, or all that the app is made of.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROGRAMS, removeStamp, sourceHash, stamp, TARGETS } from './build-stamp.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const named = process.argv.slice(2);
const known = [...TARGETS, ...PROGRAMS];
const unknown = named.find((target) => !known.includes(target));
if (unknown !== undefined) {
  console.error(`There is no target ${unknown}; there are ${known.join(', ')}.`);
  process.exit(2);
}

// What is built is for use, whatever the shell around it says; React and Vite read this as they are imported.
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { targetConfig } = await import('./build-targets.mjs');

try {
  for (const target of named.length > 0 ? named : TARGETS) await buildTarget(target);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function buildTarget(target) {
  const started = performance.now();
  const hash = sourceHash(root, target);
  removeStamp(root, target);
  await build(targetConfig(root, target));
  stamp(root, target, hash);
  console.error(`Built ${target} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

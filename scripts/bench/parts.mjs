// Builds what is measured, and measures it part by part; part of `npm run bench`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { bundleRows } from './bundle.mjs';
import { hostRows } from './host.mjs';
import { pageRows } from './page.mjs';
import { buildEmptyPage } from './paint.mjs';
import { programsConfig, targetConfig } from '../build-targets.mjs';

/** The rows of all the named parts; `chromium` is the version of the browser, null when none was used. */
export async function measureAll({ root, scratch, rounds, parts }) {
  const renderer = await buildAll(root, parts);
  const ledgers = path.join(scratch, 'ledgers');
  if (parts.includes('host') || parts.includes('page')) await inProcess('ledgers', { root, folder: ledgers, rounds });
  const rows = [];
  let chromium = null;
  for (const part of parts) {
    console.error(`Measuring ${part} ...`);
    if (part === 'host') rows.push(...(await hostRows(path.join(root, 'out'), ledgers, rounds)));
    else if (part === 'page') {
      rows.push(...bundleRows(renderer.output, path.join(root, 'out', 'renderer')));
      const emptyOut = await buildEmptyPage({ build, configOf: targetConfig }, { root, scratch });
      const found = await pageRows({ out: path.join(root, 'out'), emptyOut, ledgers, rounds });
      if (found === null) console.error('The page was not measured in a browser: there is no Chromium here.');
      rows.push(...(found?.rows ?? []));
      chromium = found?.version ?? null;
    } else rows.push(...(await inProcess(part, { root, folder: path.join(scratch, part), rounds })));
  }
  return { rows, chromium };
}

/** The rows that a program of its own leaves in `rows.json`. */
async function inProcess(part, { root, folder, rounds }) {
  const program = path.join(root, 'out', 'bench', 'bench.js');
  const child = spawn(process.execPath, ['--expose-gc', program, part, folder, String(rounds)], { stdio: 'inherit' });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error(`The part ${part} ended with ${code}.`);
  return JSON.parse(readFileSync(path.join(folder, 'rows.json'), 'utf8'));
}

/** Gives what Vite tells of the page. */
async function buildAll(root, parts) {
  await build(programsConfig(root, path.join(root, 'out', 'bench'), { bench: 'electron/bench/bench.ts' }));
  await build(targetConfig(root, 'analysis'));
  if (!parts.includes('host') && !parts.includes('page')) return null;
  await build(targetConfig(root, 'web'));
  return build(targetConfig(root, 'renderer'));
}

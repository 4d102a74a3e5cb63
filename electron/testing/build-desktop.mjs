// Builds what the desktop app runs into a folder of its own: main, preload, a page that stands for the real one, and the
// fake `electron` to boot them on. `node build-desktop.mjs FOLDER`
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [folder] = process.argv.slice(2);
process.env.NODE_ENV = 'production';
const { build } = await import('vite');
const { targetConfig } = await import('../../scripts/build-targets.mjs');

for (const target of ['main', 'preload', 'analysis']) await buildInto(target, targetConfig(root, target));
const config = targetConfig(root, 'main');
const rolldownOptions = {
  ...config.build.rolldownOptions,
  input: path.join(root, 'electron/testing/fake-electron-process.ts'),
};
await buildInto('fake', { ...config, build: { ...config.build, rolldownOptions } });

writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
mkdirSync(path.join(folder, 'renderer', 'assets'), { recursive: true });
writeFileSync(path.join(folder, 'renderer', 'index.html'), '<!doctype html><title>Rapport</title>');
writeFileSync(path.join(folder, 'renderer', 'assets', 'index.js'), 'console.log(1);');
writeFileSync(path.join(folder, 'renderer', 'assets', 'notes.md'), 'not of a page');

async function buildInto(name, config) {
  await build({ ...config, build: { ...config.build, outDir: path.join(folder, name) } });
}

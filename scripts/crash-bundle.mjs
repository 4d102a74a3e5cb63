import { build } from 'vite';
import { programsConfig } from './build-targets.mjs';

/** Builds the programs of `electron/crash` into `folder`. */
export async function buildCrash(root, folder) {
  const programs = ['writer', 'timer', 'crash'].map((name) => [name, `electron/crash/${name}.ts`]);
  await build(programsConfig(root, folder, Object.fromEntries(programs)));
}

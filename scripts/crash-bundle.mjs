import path from 'node:path';
import { build } from 'vite';
import { targetConfig } from './build-targets.mjs';

/** Builds the programs of `electron/crash` into `folder` as the web shell is built, so that what is killed is what runs. */
export async function buildCrash(root, folder) {
  const web = targetConfig(root, 'web');
  const program = (name) => path.join(root, 'electron', 'crash', `${name}.ts`);
  await build({
    ...web,
    build: {
      ...web.build,
      outDir: folder,
      rolldownOptions: {
        ...web.build.rolldownOptions,
        input: { writer: program('writer'), timer: program('timer'), crash: program('crash') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}

// `npm run gallery [-- --port N]`: every primitive of the page in every state, in the browser. For whoever works on them.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installForTests } from './prepare-tests.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });

await installForTests();
const { build, preview } = await import('vite');
const { targetConfig } = await import('./build-targets.mjs');
const { removeStamp } = await import('./build-stamp.mjs');

const config = targetConfig(ROOT, 'gallery');
// What is watched is not stamped: the tests build it again as it is for them.
removeStamp(ROOT, 'gallery');
const watcher = await build({ ...config, build: { ...config.build, minify: false, watch: {} } });
watcher.on('event', (event) => {
  if (event.code === 'BUNDLE_END') event.result.close();
});
const server = await preview({ ...config, preview: { host: '127.0.0.1', port: Number(values.port) } });
console.log(new URL('gallery.html', server.resolvedUrls.local[0]).href);

import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { LICENCES, wholeLicences } from './licences.mjs';
import { pureCore } from './pure-core.mjs';

const BUILTIN = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
/** Optional accelerators that ws looks for and does without. */
const OPTIONAL_OF_WS = ['bufferutil', 'utf-8-validate'];

/** What the page begins with is two files, not twenty that wait for each other: the connection, and the rest. */
const FILES_OF_THE_START = [
  { name: 'connection', test: /\/renderer\/app\/transport\.ts$/, priority: 1 },
  { name: 'start', tags: ['$initial'] },
];

/** Vite's configuration of one target. Everything is bundled, so the packaged app needs no node_modules. */
export function targetConfig(root, target) {
  const nodeBundle = nodeBundleIn(root);
  switch (target) {
    case 'renderer':
      return renderer(root);
    case 'gallery':
      return gallery(root);
    case 'main':
      return nodeBundle(target, {
        entry: 'electron/main.ts',
        file: 'index.js',
        runtime: 'node24',
        external: ['electron'],
        // The tray's icons and the mark of notifications, which Electron reads as files.
        publicDir: path.join(root, 'assets', 'main'),
      });
    case 'preload':
      // A sandboxed preload is CommonJS.
      return nodeBundle(target, {
        entry: 'electron/preload.ts',
        file: 'index.cjs',
        format: 'cjs',
        runtime: 'node24',
        external: ['electron'],
      });
    case 'analysis':
      // A thread of either shell; it is CommonJS because Electron reads that out of its archive in a thread as well.
      return nodeBundle(target, {
        entry: 'electron/io/analysis-thread.ts',
        file: 'index.cjs',
        format: 'cjs',
        runtime: 'node20',
        external: [],
      });
    case 'web':
      return nodeBundle(target, {
        entry: 'electron/web/serve.ts',
        file: 'serve.js',
        runtime: 'node20',
        external: OPTIONAL_OF_WS,
        plugins: [withoutElectron()],
      });
    case 'analyse':
      return nodeBundle(target, {
        entry: 'electron/analyse/analyse.ts',
        file: 'analyse.js',
        runtime: 'node20',
        external: [],
      });
    default:
      throw new Error(`There is no target ${target}`);
  }
}

/** Programs that are bundled as the web shell is, so that what is measured or killed is what runs. */
export function programsConfig(root, folder, programs) {
  const web = targetConfig(root, 'web');
  const files = Object.entries(programs).map(([name, file]) => [name, path.join(root, file)]);
  return {
    ...web,
    build: {
      ...web.build,
      outDir: folder,
      rolldownOptions: {
        ...web.build.rolldownOptions,
        input: Object.fromEntries(files),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  };
}

function common(root) {
  // Neither a configuration nor an .env file beside the sources may change what is built.
  return { configFile: false, envDir: false, logLevel: 'warn', mode: 'production', root };
}

function renderer(root) {
  return {
    ...common(path.join(root, 'renderer')),
    base: './',
    plugins: [react(), pureCore(), connectionFirst(), wholeLicences(root)],
    build: {
      outDir: path.join(root, 'out', 'renderer'),
      emptyOutDir: true,
      sourcemap: true,
      // Electron's Chromium, and the browsers that the web shell may meet.
      target: ['chrome140', 'firefox128', 'safari17.4'],
      // The content security policy allows files of our own and nothing inline.
      assetsInlineLimit: 0,
      license: LICENCES,
      // Only for what the page begins with: what is fetched later is fetched one file after another, when it is idle.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
      },
      // One file of styles: what is fetched later then never waits for its own, or goes without them.
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: { groups: FILES_OF_THE_START } } },
      chunkSizeWarningLimit: 2000,
    },
  };
}

/** Has the connection's file run as soon as it is there, instead of when all that imports it is. */
function connectionFirst() {
  return {
    name: 'connection-first',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const { fileName } = Object.values(bundle).find(({ name }) => name === 'connection');
        const attrs = { type: 'module', async: true, crossorigin: true, src: `./${fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** The primitives of the page by themselves, for whoever works on them. It is no part of the app. */
function gallery(root) {
  const { build, ...page } = renderer(root);
  return {
    ...page,
    root: path.join(root, 'renderer', 'gallery'),
    plugins: [react()],
    publicDir: false,
    build: {
      outDir: path.join(root, 'out', 'gallery'),
      emptyOutDir: true,
      sourcemap: true,
      target: build.target,
      rolldownOptions: { input: path.join(root, 'renderer', 'gallery', 'gallery.html') },
    },
  };
}

function nodeBundleIn(root) {
  return (target, { entry, file, format = 'es', runtime, external, plugins = [], publicDir = false }) => ({
    ...common(root),
    publicDir,
    plugins: [...plugins, wholeLicences(root)],
    resolve: {
      // conf writes through atomically, which takes a short write for a whole one when the disk is full:
      // https://github.com/fabiospampinato/atomically/issues/18
      alias: { atomically: path.join(root, 'electron', 'io', 'safe-writer.ts') },
      conditions: ['node', 'import', 'module', 'default'],
      mainFields: ['module', 'main'],
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      license: LICENCES,
      copyPublicDir: publicDir !== false,
      target: runtime,
      outDir: path.join(root, 'out', target),
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: path.join(root, entry),
        external: [...BUILTIN, ...external],
        output: { format, entryFileNames: file },
      },
    },
  });
}

/** The web shell runs where Electron is not; an import that slips in fails the build instead of the start. */
function withoutElectron() {
  return {
    name: 'without-electron',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id !== 'electron') return null;
      throw new Error(`The web shell must not import electron, and ${importer} does.`);
    },
  };
}

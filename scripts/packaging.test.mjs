import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesktop, startDesktop } from '../electron/testing/desktop-process';
import { filesIn, packApp } from './testing/packed-app.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MOST_BYTES = 5_000_000;
/** Of what is bundled, beside each bundle. */
const LICENCES = 'licences.json';
const PACKING_MS = 240_000;
const PAGE = { url: 'app://rapport/' };

const read = (...parts) => readFileSync(path.join(ROOT, ...parts), 'utf8');
const isWithoutMap = (name) => !name.endsWith('.map');

describe('a packed app', () => {
  let folder;
  let packed;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'rapport-packed-')));
    packed = packApp(folder);
  }, PACKING_MS);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what runs and nothing else', () => {
    const names = listPackage(packed.archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
    const files = names.filter((name) => statFile(packed.archive, path.normalize(name)).files === undefined);

    expect(files.sort()).toEqual(
      [
        'package.json',
        ...['analysis/index.cjs', 'main/index.js', 'preload/index.cjs'].map((name) => `out/${name}`),
        ...filesIn(path.join(ROOT, 'assets/main')).map((name) => `out/main/${name}`),
        ...['analysis', 'main', 'preload'].map((target) => `out/${target}/${LICENCES}`),
        ...filesIn(path.join(ROOT, 'out/renderer'))
          .filter(isWithoutMap)
          .map((name) => `out/renderer/${name}`),
      ].sort(),
    );
    expect(filesIn(packed.app).filter((name) => name.startsWith('resources/'))).toEqual([
      ...['resources/LICENSE.rapport.txt', 'resources/app.asar'],
    ]);
  });

  it('is smaller than 5 MB without the runtime', () => {
    expect(statSync(packed.archive).size).toBeLessThan(MOST_BYTES);
  });

  it('has every file that its page names, and of the page no other', () => {
    const page = path.join(packed.extracted, 'out/renderer');
    const texts = new Map(filesIn(page).map((name) => [name, readFileSync(path.join(page, name), 'latin1')]));
    const named = [...texts.get('index.html').matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => name);

    expect(named.length).toBeGreaterThan(2);
    const reached = new Set(['index.html', ...named]);
    for (const name of reached) {
      expect(texts.has(name), name).toBe(true);
      for (const other of texts.keys()) if (texts.get(name).includes(path.basename(other))) reached.add(other);
    }
    expect([...reached, LICENCES].sort()).toEqual([...texts.keys()]);
  });

  it('tells nothing of the computer that packed it', () => {
    for (const name of filesIn(packed.extracted)) {
      const text = readFileSync(path.join(packed.extracted, name), 'latin1');

      for (const place of [ROOT, `${os.homedir()}${path.sep}`, folder]) expect(text.includes(place), name).toBe(false);
      expect(/sourceMappingURL=data:/.test(text), name).toBe(false);
    }
  });

  it('says in its package.json what starts, and no scripts or tools', () => {
    const told = JSON.parse(readFileSync(path.join(packed.extracted, 'package.json'), 'utf8'));

    expect(told).toMatchObject({ name: 'rapport', productName: 'Rapport', type: 'module', main: 'out/main/index.js' });
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['scripts']));
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['devDependencies']));
  });

  it('has its fuses set', async () => {
    const [on, off] = ['1', '0'].map((state) => state.charCodeAt(0));

    expect(await getCurrentFuseWire(packed.binary)).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  it('loads its preload with nothing but electron', () => {
    const exposed = [];
    const electron = { contextBridge: { exposeInMainWorld: (name) => exposed.push(name) }, ipcRenderer: {} };
    const module = { exports: {} };
    const code = readFileSync(path.join(packed.extracted, 'out/preload/index.cjs'), 'utf8');
    vm.runInNewContext(code, { module, exports: module.exports, require: (name) => ({ electron })[name] });

    expect(exposed).toEqual(['rapport']);
  });

  it('boots where there is no node_modules, serves its page and compares in its thread', async () => {
    const fake = buildDesktop();
    const desktop = startDesktop(path.join(packed.extracted, 'out'), {
      arguments: [],
      environment: {
        ...{ HOME: folder, XDG_CONFIG_HOME: path.join(folder, 'config'), FAKE_ELECTRON_PACKAGED: '1' },
        FAKE_ELECTRON: pathToFileURL(path.join(fake, 'fake', 'index.js')).href,
      },
    });
    const ask = async (name, input) => (await desktop.ask('request', PAGE, name, input)).value;
    try {
      await desktop.ask('whenShown');
      const { status, body } = await desktop.ask('fetch', 'app://rapport/', 'GET');
      expect([status, body]).toEqual([200, read('out/renderer/index.html')]);
      await ask('app/open-ledger', { ledger: 'sample' });
      const { catalog } = await ask('ledger/read', { months: [] });
      const { id: scoreId } = catalog.scores.find(({ isObservedOnly }) => !isObservedOnly);

      const effects = await ask('insights/read-effects', { scoreId, job: 'comparison' });

      expect(effects).toMatchObject({ kind: 'insight', notKept: null });
      expect(desktop.stderr()).toBe('');
    } finally {
      desktop.kill('SIGKILL');
      await desktop.ended;
      rmSync(fake, { recursive: true, force: true });
    }
  });
});

describe('npm run package', () => {
  it('says what is missing where there is no runtime, and does not wait', () => {
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: path.join(ROOT, 'no-runtime-here') };

    const { status, stderr } = spawnSync(process.execPath, ['scripts/package.mjs'], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });

    expect(status).toBe(1);
    expect(stderr).toMatch(/^Nothing can be packed: a package holds the Electron runtime, .* does not exist\)\.\n$/);
  });
});

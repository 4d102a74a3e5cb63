import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVENT_CHANNEL, REQUEST_CHANNEL, requestNames, type Transport } from '../../shared/bridge/channels';
import { buildDesktop } from './desktop-process';

type Listener = (event: unknown, ...args: unknown[]) => void;

let code: string;

beforeAll(() => {
  const built = buildDesktop();
  code = fs.readFileSync(path.join(built, 'preload', 'index.cjs'), 'utf8');
  fs.rmSync(built, { recursive: true, force: true });
}, 60_000);

/** Runs the built preload with what a sandboxed one has: no module but `electron`, and of that what a page's side has. */
function runPreload() {
  const exposed = new Map<string, unknown>();
  const asked: unknown[][] = [];
  const required: string[] = [];
  let listeners: readonly Listener[] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => {
        asked.push(args);
        return Promise.resolve('the answer');
      },
      on: (channel: string, listener: Listener) => {
        if (channel === EVENT_CHANNEL) listeners = [...listeners, listener];
      },
      off: (_channel: string, listener: Listener) => {
        listeners = listeners.filter((other) => other !== listener);
      },
    },
  };
  const module = { exports: {} };
  vm.runInNewContext(code, {
    module,
    exports: module.exports,
    require: (name: string) => {
      required.push(name);
      if (name !== 'electron') throw new Error(`A sandboxed preload cannot load ${name}`);
      return electron;
    },
  });
  return {
    exposed,
    asked,
    required,
    rapport: exposed.get('rapport') as Transport,
    tell: (...args: unknown[]) => {
      for (const listener of listeners) listener({ sender: 'ipcRenderer', ports: [] }, ...args);
    },
  };
}

describe('the built preload', () => {
  it('needs electron only and exposes two functions, nothing else', () => {
    const { exposed, required } = runPreload();

    expect(required).toEqual(['electron']);
    expect([...exposed.keys()]).toEqual(['rapport']);
    const rapport = exposed.get('rapport') as Record<string, unknown>;
    expect(Object.entries(rapport).map(([name, value]) => [name, typeof value])).toEqual([
      ['request', 'function'],
      ['onEvent', 'function'],
    ]);
  });

  it('carries every request that has a name of ours, on the one channel', async () => {
    const { rapport, asked } = runPreload();

    for (const name of requestNames) expect(await rapport.request(name, { of: name })).toBe('the answer');

    expect(asked).toEqual(requestNames.map((name) => [REQUEST_CHANNEL, name, { of: name }]));
  });

  it.each(['electron-store-get-data', 'ledger/changed', '__proto__', '', null, ['app/hello']])(
    'refuses the name %j without sending anything',
    async (name) => {
      const { rapport, asked } = runPreload();

      expect(await rapport.request(name as never, {})).toEqual({ ok: false, failure: { code: 'unknown-request' } });
      expect(asked).toEqual([]);
    },
  );

  it('passes on events of ours without the event object, which leads to ipcRenderer', () => {
    const { rapport, tell } = runPreload();
    const heard: unknown[][] = [];
    const stop = rapport.onEvent((...args: unknown[]) => heard.push(args));

    tell('ledger/opened', { ledger: 'own' });
    tell('something/else', 1);
    tell(7, 1);
    stop();
    tell('ledger/opened', { ledger: 'sample' });

    expect(heard).toEqual([['ledger/opened', { ledger: 'own' }]]);
  });
});

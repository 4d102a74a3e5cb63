import { execFile } from 'node:child_process';
import {
  parseHasHost,
  parseOwner,
  presenceOf,
  sessionBus,
  type ToolAnswer,
  type WatcherOwner,
} from './status-notifier';
import type { TrayPresence } from '../services/ports';

/** What the session bus says of the panel; `owner` changes when the panel was started again. */
export type PanelAnswer = { readonly presence: TrayPresence; readonly owner: string | null };

type Call = {
  readonly bus: string;
  readonly to: string;
  readonly path: string;
  readonly method: string;
  readonly arguments: readonly string[];
};

const WATCHER = 'org.kde.StatusNotifierWatcher';
const LONGEST_MILLISECONDS = 3_000;
const MOST_BYTES = 65_536;

/**
 * Who shows icons on this desktop. Node has no D-Bus, so one of the two small programs is asked that every Linux desktop
 * has, with arguments of our own and without a shell. Neither question starts a service that does not run.
 */
export async function askSessionBus(environment: NodeJS.ProcessEnv): Promise<PanelAnswer> {
  const bus = sessionBus(environment);
  if (bus === null) return { presence: 'unknown', owner: null };
  const asked = await ask(
    {
      ...{ bus, to: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' },
      ...{ method: 'org.freedesktop.DBus.GetNameOwner', arguments: [WATCHER] },
    },
    environment,
  );
  const owner = asked === null ? ({ kind: 'unknown' } as const) : parseOwner(asked);
  if (owner.kind !== 'owner') return { presence: presenceOf(owner, null), owner: null };
  return { presence: presenceOf(owner, await hasHost(bus, owner, environment)), owner: owner.name };
}

async function hasHost(
  bus: string,
  owner: Extract<WatcherOwner, { kind: 'owner' }>,
  environment: NodeJS.ProcessEnv,
): Promise<boolean | null> {
  const call: Call = {
    ...{ bus, to: owner.name, path: '/StatusNotifierWatcher' },
    ...{ method: 'org.freedesktop.DBus.Properties.Get', arguments: [WATCHER, 'IsStatusNotifierHostRegistered'] },
  };
  const asked = await ask(call, environment);
  return asked === null ? null : parseHasHost(asked);
}

/** Null when neither program is here. */
async function ask(call: Call, environment: NodeJS.ProcessEnv): Promise<ToolAnswer | null> {
  return (await run('dbus-send', dbusSend(call), environment)) ?? (await run('gdbus', gdbus(call), environment));
}

function dbusSend({ bus, to, path, method, arguments: given }: Call): readonly string[] {
  const options = [`--bus=${bus}`, '--print-reply', '--reply-timeout=2000', `--dest=${to}`];
  return [...options, path, method, ...given.map((text) => `string:${text}`)];
}

function gdbus({ bus, to, path, method, arguments: given }: Call): readonly string[] {
  const options = ['--address', bus, '--timeout', '2', '--dest', to, '--object-path', path];
  return ['call', ...options, '--method', method, ...given];
}

function run(program: string, given: readonly string[], environment: NodeJS.ProcessEnv): Promise<ToolAnswer | null> {
  return new Promise((resolve) => {
    const options = { env: environment, timeout: LONGEST_MILLISECONDS, maxBuffer: MOST_BYTES };
    try {
      execFile(program, given, options, (error, stdout, stderr) => {
        const isMissing = error !== null && (error.code as unknown) === 'ENOENT';
        resolve(isMissing ? null : { isDone: error === null, stdout, stderr });
      });
    } catch {
      // Where the system has no memory left for another program Node throws: then nobody knows of a panel.
      resolve({ isDone: false, stdout: '', stderr: '' });
    }
  });
}

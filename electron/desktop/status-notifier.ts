import type { TrayPresence } from '../services/ports';

/** Who holds the name under which panels of Linux take icons, and what the program said that was asked. */
export type WatcherOwner =
  { readonly kind: 'owner'; readonly name: string } | { readonly kind: 'nobody' } | { readonly kind: 'unknown' };

export type ToolAnswer = { readonly isDone: boolean; readonly stdout: string; readonly stderr: string };

const UNKNOWN: WatcherOwner = { kind: 'unknown' };

/** Reads what dbus-send or gdbus answer to `GetNameOwner`: a unique name of the bus, or an error that has a name too. */
export function parseOwner({ isDone, stdout, stderr }: ToolAnswer): WatcherOwner {
  if (!isDone) return stderr.includes('org.freedesktop.DBus.Error.NameHasNoOwner') ? { kind: 'nobody' } : UNKNOWN;
  const name = /["'](:\d+\.\d+)["']/.exec(stdout)?.[1];
  return name === undefined ? UNKNOWN : { kind: 'owner', name };
}

/** Whether a panel is there to show what was handed to the watcher; null when that was not said. */
export function parseHasHost({ isDone, stdout }: ToolAnswer): boolean | null {
  const said = isDone ? /\b(true|false)\b/.exec(stdout)?.[1] : undefined;
  return said === undefined ? null : said === 'true';
}

/** A watcher without a panel, as KDE's service is where no panel has a tray, shows nothing. */
export function presenceOf(owner: WatcherOwner, hasHost: boolean | null): TrayPresence {
  switch (owner.kind) {
    case 'nobody':
      return 'absent';
    case 'unknown':
      return 'unknown';
    case 'owner':
      return hasHost === null ? 'unknown' : hasHost ? 'there' : 'absent';
  }
}

/**
 * The session bus; null where none is known of. Without an address the tools would start a bus of their own, on which
 * nobody is.
 */
export function sessionBus(environment: Readonly<Record<string, string | undefined>>): string | null {
  const given = environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  if (given !== '') return given;
  const folder = environment['XDG_RUNTIME_DIR'] ?? '';
  return folder === '' ? null : `unix:path=${folder}/bus`;
}

import { parseDay, type Day } from '../../shared/base/day';
import { parseLaunchOptions } from '../launch-options.mjs';

export type DesktopOptions = { readonly data: string | null; readonly day: Day | null };

/** Given by the system when it starts Rapport at login; a person has no use for it, so no list of options names it. */
export const HIDDEN = '--hidden';

/** A packaged app has no options: whoever starts it for somebody else could show them a wrong day or a wrong ledger. */
export function desktopOptions(
  argv: readonly string[],
  isPackaged: boolean,
): { readonly ok: true; readonly value: DesktopOptions } | { readonly ok: false; readonly problem: string } {
  if (isPackaged) return { ok: true, value: { data: null, day: null } };
  // The arguments also hold Chromium's switches and the folder of the app.
  const parsed = parseLaunchOptions(argv, { unknown: 'ignore' });
  if (!parsed.ok) return parsed;
  const { data, day } = parsed.options;
  return { ok: true, value: { data, day: day === null ? null : parseDay(day) } };
}

/** Whether no window is wanted, where there is a tray to do without. */
export function isHiddenStart(argv: readonly string[]): boolean {
  return argv.includes(HIDDEN);
}

import { parseDay, type Day } from '../../shared/base/day';
import { parseLaunchOptions } from '../launch-options.mjs';

export type DesktopOptions = { readonly data: string | null; readonly day: Day | null };

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

import { plainDigits } from '../base/digits';
import type { Day, Weekday } from '../base/day';
import type { Id } from '../base/id';
import { parseDayWords } from '../base/parse-day-words';
import { tidyLine } from '../base/text';
import { CLOCK_PATTERN, parseTypedTime, type TypedTime } from './parse-span';

/** A session as somebody wrote it. What was not written is null: the reader has a platform and a day in view. */
type WrittenSession = {
  readonly time: TypedTime;
  readonly platformId: Id | null;
  readonly day: Day | null;
};

export type SessionWords =
  | { readonly ok: true; readonly value: WrittenSession }
  /** No time at all, or a time beside words that are neither a platform nor a day. */
  | { readonly ok: false; readonly problem: { readonly kind: 'no-time' } | { readonly kind: 'words'; words: string } };

type Scene = {
  readonly platforms: readonly { readonly id: Id; readonly name: string }[];
  readonly today: Day;
  readonly weekStart: Weekday;
};

const CLOCK = `(?:${CLOCK_PATTERN})`;
const LENGTH = String.raw`\d{1,2}[.,]\d{1,2}\s*h(?:ours?)?|\d{1,2}\s*h(?:ours?)?(?:\s*\d{1,2}\s*(?:m|min|minutes?)?)?|\d{1,2}:\d{2}\s*h|\d{1,4}\s*(?:m|min|minutes?)?`;
const TIME = String.raw`${CLOCK}\s*(?:-|–|—|to)\s*${CLOCK}|${LENGTH}`;
/** Where the time can stand: before the rest, after it, or in its middle. The first that leaves words with a sense counts. */
const FORMS = [`^()(${TIME})(?:\\s+(.*))?$`, `^(.*?)\\s+(${TIME})()$`, `^(.*?)\\s+(${TIME})\\s+(.*)$`].map(
  (form) => new RegExp(form, 'i'),
);

/** `15 X yesterday`, `9:10-9:25 LinkedIn`, `1 h 20 on Blog last Tuesday`, `yesterday X 15 min`. */
export function parseSessionWords(typed: string, scene: Scene): SessionWords {
  const text = tidyLine(plainDigits(typed));
  let strange: string | null = null;
  for (const form of FORMS) {
    const [, before = '', clock = '', after = ''] = form.exec(text) ?? [];
    const time = parseTypedTime(clock);
    if (time === null) continue;
    const rest = tidyLine(`${before} ${after}`);
    const place = placeOf(rest, scene);
    if (place !== null) return { ok: true, value: { time, ...place } };
    strange ??= rest;
  }
  return { ok: false, problem: strange === null ? { kind: 'no-time' } : { kind: 'words', words: strange } };
}

type WrittenPlace = Pick<WrittenSession, 'platformId' | 'day'>;

/** The platform and the day that the words name, in either order; null when they name anything else. */
function placeOf(rest: string, scene: Scene): WrittenPlace | null {
  const words = rest.split(' ').filter((word) => word !== '');
  for (let count = words.length; count >= 0; count -= 1) {
    const [first, last] = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    const place = pairOf(first, last, scene) ?? pairOf(last, first, scene);
    if (place !== null) return place;
  }
  return null;
}

function pairOf(platform: string, day: string, { platforms, today, weekStart }: Scene): WrittenPlace | null {
  const platformId = platform === '' ? null : platformNamed(platform.replace(/^on /i, ''), platforms);
  const on = day === '' ? null : parseDayWords(day, today, weekStart);
  const isUnderstood = (platform === '' || platformId !== null) && (day === '' || on !== null);
  return isUnderstood ? { platformId, day: on } : null;
}

/** By its name, or by the beginning of it where only one begins so. */
function platformNamed(name: string, platforms: Scene['platforms']): Id | null {
  const typed = name.toLowerCase();
  const exact = platforms.find((platform) => platform.name.toLowerCase() === typed);
  if (exact !== undefined) return exact.id;
  const [first, second] = platforms.filter((platform) => platform.name.toLowerCase().startsWith(typed));
  return second === undefined ? (first?.id ?? null) : null;
}

import { clockTimeOf, instantWithinDay } from '../base/day-of';
import { addDays, monthOf, type Day } from '../base/day';
import { instantOfMilliseconds, millisecondsOf, parseInstant, type Instant } from '../base/instant';
import type { LedgerSettings } from '../ledger/documents';
import { parseTypedTime, spanOfTyped } from '../time/parse-span';
import { HUES, type Hue, type Platform } from '../time/platform';
import { isNearItsDay, MOST_DAYS_APART, overlap, type Span } from '../time/session';
import { parseCellNumber } from './cell-number';
import { parseCellTime, type CellTime } from './cell-time';
import { isNothing } from './cell-words';
import { stampOf, type About, type Draft, type Found, type Importer, type ImportScene } from './importer';
import { quoted } from './shown-text';

const ROLES = ['start', 'end', 'minutes'] as const;

export function sessionsImporter(scene: ImportScene): Importer<Span> {
  const { layout, stamp, documents } = scene;
  const zone = { zone: stamp.zone, dayStart: documents.catalog.settings.dayStart };
  const book = createSessionBook(scene);
  const hues = createHues(documents.catalog.platforms);

  return {
    isEntered: (cells) => ROLES.some((role) => !isNothing(layout.cell(cells, role))),
    contentOfRow: (cells, { day }) => fitting(spanOfRow(scene, cells, day), day),
    contentOfCell: (cell, { day }) => fitting(spanOfCell(cell, day, { ...zone, scene }), day),
    isDuplicate: book.isDuplicate,
    conflict: book.conflict,
    take: book.take,
    words: (span) => spanWords(span, stamp.zone),
    change: ({ day, subject, content }) => {
      const record = { id: scene.newId(), day, platformId: subject.id, span: content, ...stampOf(scene) };
      return { collection: 'sessions', month: monthOf(day), id: record.id, record };
    },
    creation: ({ id, name }, _drafts, position) => {
      const record = { id, name, hue: hues.next(), archivedOn: null, position, editedAt: stamp.at };
      return { collection: 'platforms', id, record };
    },
  };
}

type Clock = { readonly zone: string; readonly dayStart: LedgerSettings['dayStart'] };

function spanOfRow(scene: ImportScene, cells: readonly string[], day: Day): Found<Span> {
  const { layout, stamp, documents } = scene;
  const of = { zone: stamp.zone, dayStart: documents.catalog.settings.dayStart, day };
  const [from, to] = [timeIn(scene, layout.cell(cells, 'start')), timeIn(scene, layout.cell(cells, 'end'))];
  if (from !== null && 'problem' in from) return from;
  if (to !== null && 'problem' in to) return to;
  if (from !== null && to !== null) return spanBetween(from.content, to.content, of);
  return spanOfLength(scene, layout.cell(cells, 'minutes'), {
    ...of,
    from: from?.content ?? null,
    hasEnd: to !== null,
  });
}

/** Null when the cell says nothing. */
function timeIn({ mapping, stamp }: ImportScene, cell: string): Found<CellTime> | null {
  if (isNothing(cell)) return null;
  const time = parseCellTime(cell, { zone: stamp.zone, dateOrder: mapping.dateOrder });
  return time === null ? { problem: `${quoted(cell)} is not a time` } : { content: time };
}

type Begun = Clock & { readonly day: Day; readonly from: CellTime | null; readonly hasEnd: boolean };

function spanOfLength(scene: ImportScene, minutes: string, { from, hasEnd, ...of }: Begun): Found<Span> {
  if (isNothing(minutes)) return { problem: `nothing says when it ${hasEnd ? 'began' : 'ended'}` };
  const length = minutesIn(minutes, scene);
  if ('problem' in length || (from === null && !hasEnd)) return length;
  return from === null ? { problem: 'nothing says when it began' } : spanFrom(from, length.content.minutes, of);
}

function spanOfCell(cell: string, day: Day, of: Clock & { readonly scene: ImportScene }): Found<Span> {
  const typed = parseTypedTime(cell.slice(0, 40));
  if (typed?.kind !== 'from-to') return minutesIn(cell, of.scene);
  const span = spanOfTyped(typed, day, of);
  return span === null ? { problem: outsideDay(of) } : { content: span };
}

type MinutesSpan = Extract<Span, { kind: 'minutes' }>;

function minutesIn(cell: string, { mapping }: ImportScene): Found<MinutesSpan> {
  const number = parseCellNumber(cell, mapping.decimalSign);
  const typed = number.kind === 'number' ? null : parseTypedTime(cell.slice(0, 40));
  const minutes = typed?.kind === 'minutes' ? typed.minutes : number.kind === 'number' ? number.value : null;
  if (minutes === null) return { problem: `${quoted(cell)} is not a number of minutes` };
  if (minutes === 0) return { problem: '0 minutes are no session' };
  if (!Number.isInteger(minutes)) return { problem: `${String(minutes)} is not a whole number of minutes` };
  if (minutes < 0 || minutes > 1440) return { problem: `a session cannot last ${String(minutes)} minutes` };
  return { content: { kind: 'minutes', minutes } };
}

function spanBetween(from: CellTime, to: CellTime, of: Clock & { readonly day: Day }): Found<Span> {
  if (from.kind === 'moment' && to.kind === 'moment') return moments(from.at, to.at);
  if (from.kind === 'moment' || to.kind === 'moment')
    return { problem: 'one of start and end has a date and the other has none' };
  const span = spanOfTyped({ kind: 'from-to', from: from.time, to: to.time }, of.day, of);
  return span === null ? { problem: outsideDay(of) } : { content: span };
}

function spanFrom(from: CellTime, minutes: number, of: Clock & { readonly day: Day }): Found<Span> {
  const startAt = from.kind === 'moment' ? from.at : instantWithinDay(of.day, from.time, of);
  return moments(startAt, instantOfMilliseconds(millisecondsOf(startAt) + minutes * 60_000));
}

function moments(startAt: Instant, endAt: Instant): Found<Span> {
  return startAt < endAt
    ? { content: { kind: 'from-to', startAt, endAt } }
    : { problem: 'it does not end after it begins' };
}

/** At the ends of the calendar a moment can lie in a year that cannot be named. */
function fitting(found: Found<Span>, day: Day): Found<Span> {
  if ('problem' in found || found.content.kind === 'minutes') return found;
  const { startAt, endAt } = found.content;
  const isNamed = parseInstant(startAt) !== null && parseInstant(endAt) !== null;
  return isNamed && isNearItsDay({ day, span: found.content }) ? found : { problem: 'its times do not lie on its day' };
}

function outsideDay({ dayStart }: Clock): string {
  return `it has to end by ${dayStart}, when the next day begins, and after it begins`;
}

function spanWords(span: Span, zone: string): string {
  if (span.kind === 'minutes') return `${String(span.minutes)} min`;
  return `${clockTimeOf(span.startAt, zone)}–${clockTimeOf(span.endAt, zone)}`;
}

type SessionBook = Pick<Importer<Span>, 'isDuplicate' | 'conflict' | 'take'>;

/** What sessions there are, so that each new one is held against few of them. */
function createSessionBook({ documents }: ImportScene): SessionBook {
  const names = new Map<string, string>(documents.catalog.platforms.map(({ id, name }) => [id, name]));
  /** How many of those without a time the ledger still holds unmatched: two of 15 minutes on one day are two. */
  const counts = new Map<string, number>();
  const stretches = new Set<string>();
  const byDay = new Map<Day, { readonly span: Span; readonly name: string }[]>();

  function enter(day: Day, span: Span, name: string): void {
    const others = byDay.get(day);
    if (others === undefined) byDay.set(day, [{ span, name }]);
    else others.push({ span, name });
  }

  for (const { sessions } of documents.months.values())
    for (const { day, platformId, span } of sessions) {
      const key = keyOf(day, platformId, span);
      if (span.kind === 'minutes') counts.set(key, (counts.get(key) ?? 0) + 1);
      else {
        stretches.add(key);
        enter(day, span, names.get(platformId) ?? '');
      }
    }

  function isDuplicate({ day, subject, content }: Draft<Span>): boolean {
    const key = keyOf(day, subject.id, content);
    if (content.kind === 'from-to') return stretches.has(key);
    const count = counts.get(key) ?? 0;
    counts.set(key, Math.max(0, count - 1));
    return count > 0;
  }

  function conflict({ day, content }: Draft<Span>): string | null {
    if (content.kind === 'minutes') return null;
    for (let apart = -MOST_DAYS_APART; apart <= MOST_DAYS_APART; apart += 1) {
      const other = byDay.get(addDays(day, apart))?.find(({ span }) => overlap(span, content));
      if (other !== undefined) return `it overlaps another session on ${other.name}`;
    }
    return null;
  }

  function take({ day, subject, content }: Draft<Span>): void {
    if (content.kind === 'minutes') return;
    stretches.add(keyOf(day, subject.id, content));
    enter(day, content, subject.name);
  }

  return { isDuplicate, conflict, take };
}

function keyOf(day: Day, platformId: About['subject']['id'], span: Span): string {
  const length = span.kind === 'minutes' ? String(span.minutes) : `${span.startAt} ${span.endAt}`;
  return `${day} ${platformId} ${length}`;
}

/** Hues that no platform has yet, then each again. */
function createHues(platforms: readonly Platform[]): { readonly next: () => Hue } {
  const used = new Set(platforms.map(({ hue }) => hue));
  const free = HUES.filter((hue) => !used.has(hue));
  let given = 0;
  return {
    next: () => {
      const hue = free[given] ?? HUES[(platforms.length + given) % HUES.length] ?? 'slate';
      given += 1;
      return hue;
    },
  };
}

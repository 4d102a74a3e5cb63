import { parseDay, type Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import { eraBefore } from '../../../shared/scores/era';
import type { Event } from '../../../shared/scores/event';
import { doubtsAbout, type Reading } from '../../../shared/scores/reading';
import type { Score, ScorePart } from '../../../shared/scores/score';
import type { Format } from '../../lib/format';
import { doubtWords } from './reading-words';

/** A reading as it is typed. */
export type TypedReading = {
  /** Null while it follows the parts. */
  readonly total: string | null;
  readonly parts: ReadonlyMap<Id, string>;
  readonly isApproximate: boolean;
  /** Said by the service of a day that was read before. */
  readonly isRestated: boolean;
  /** Of the restated value. */
  readonly restatedDay: string;
};

/** What was typed, read. */
export type ReadingFacts = Pick<Reading, 'day' | 'value' | 'isApproximate' | 'basis' | 'parts'>;
export type ReadingProblem = { readonly field: string; readonly text: string };

type Of = { readonly score: Score; readonly day: Day };

export function newTypedReading(total: string | null, restatedDay: Day): TypedReading {
  return { total, parts: new Map(), isApproximate: false, isRestated: false, restatedDay };
}

/** What stands in the field of the total: what was typed there, or else the sum of the parts. */
export function totalText({ total, parts }: TypedReading, score: Score, format: Format): string {
  return total ?? sumText(parts, score, format);
}

function sumText(parts: TypedReading['parts'], score: Score, format: Format): string {
  const typed = typedParts(parts, score);
  const values = typed.map(({ text }) => format.parseNumber(text));
  return values.length === 0 || values.includes(null) ? '' : format.typed(sumOf(values.map((value) => value ?? 0)));
}

export const partField = ({ id }: Pick<ScorePart, 'id'>): string => `part ${id}`;

/** What was typed, or the first thing that is no number or no day. */
export function readTyped(typed: TypedReading, { score, day }: Of, format: Format): ReadingFacts | ReadingProblem {
  const parts = readParts(typed, score, format);
  if ('field' in parts) return parts;
  const { value, isAbout } = readTotal(typed, score, format);
  if (value === null) return { field: 'value', text: format.words('Type a number, such as 42 or about 20.') };
  const on = typed.isRestated ? parseDay(typed.restatedDay) : day;
  if (on === null) return { field: 'day', text: 'Choose the day whose number has changed.' };
  return {
    day: on,
    value,
    isApproximate: typed.isApproximate || isAbout,
    basis: typed.isRestated ? 'restated' : 'seen',
    parts: parts.length === 0 ? null : parts,
  };
}

/** What was left empty is the sum of the parts. */
function readTotal(typed: TypedReading, score: Score, format: Format) {
  const text = totalText(typed, score, format).trim();
  const total = text === '' ? sumText(typed.parts, score, format) : text;
  const about = /^(?:about|~|ca\.?|c\.)\s*(.+)$/i.exec(total);
  return { value: format.parseNumber(about?.[1] ?? total), isAbout: about !== null };
}

type ReadParts = NonNullable<Reading['parts']>;

function readParts({ parts }: TypedReading, score: Score, format: Format): ReadParts | ReadingProblem {
  const read: ReadParts = [];
  for (const { part, text } of typedParts(parts, score)) {
    const value = format.parseNumber(text);
    if (value === null) return { field: partField(part), text: 'Type a number, or nothing.' };
    read.push({ partId: part.id, value });
  }
  return read;
}

type Known = {
  readonly score: Score;
  readonly series: readonly Reading[];
  readonly breaks: readonly Event[];
  readonly today: Day;
};

/**
 * What a reading is asked about before it is taken, in sentences; it can be right all the same. It is held only against
 * those since the last break, and one that was restated against none: that it differs is why it is entered.
 */
export function questionsAbout(facts: ReadingFacts, known: Known, format: Format): readonly string[] {
  const { score, series, breaks, today } = known;
  const held = facts.basis === 'restated' ? [] : eraBefore(series, breaks, facts.day);
  const doubts = doubtsAbout({ score, day: facts.day, value: facts.value }, held, today);
  return [...doubts.map((doubt) => doubtWords(doubt, score, format)), ...partQuestions(facts, score, format)];
}

function partQuestions({ value, parts }: ReadingFacts, score: Score, format: Format): readonly string[] {
  if (parts === null) return [];
  const valueOf = (id: Id) => parts.find(({ partId }) => partId === id)?.value ?? null;
  const beyond = score.parts.flatMap(({ id, name, most }) => {
    const of = valueOf(id);
    return of === null || most === null || of <= most
      ? []
      : [`“${isolated(name)}” is expected to be at most ${format.number(most)}.`];
  });
  const missing = score.parts.filter(({ id }) => valueOf(id) === null).map(({ name }) => `“${isolated(name)}”`);
  const sum = sumOf(parts.map((part) => part.value));
  return [
    ...beyond,
    ...(missing.length === 0 ? [] : [`${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} empty.`]),
    ...(sum === value ? [] : [`The parts add up to ${format.number(sum)}, not to ${format.number(value)}.`]),
  ];
}

function typedParts(parts: TypedReading['parts'], score: Score) {
  return score.parts.map((part) => ({ part, text: parts.get(part.id) ?? '' })).filter(({ text }) => text.trim() !== '');
}

/** Without the dust of binary fractions. */
function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12));
}

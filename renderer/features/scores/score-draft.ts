import type { Id } from '../../../shared/base/id';
import { NAME_LIMIT, tidyLine } from '../../../shared/base/text';
import {
  MOST_PARTS,
  SCORE_PRESETS,
  USUAL_SCORE,
  type Score,
  type ScoreFacts,
  type ScoreKind,
} from '../../../shared/scores/score';
import type { Format } from '../../lib/format';

/** A part as it is typed. */
export type PartDraft = { readonly id: Id; readonly name: string; readonly most: string };

/** Whether a score takes notice of a platform. */
export type Seen = 'yes' | 'no' | 'unknown';

/** A score as it is typed and picked. */
export type ScoreDraft = Omit<ScoreFacts, 'least' | 'most' | 'step' | 'parts' | 'sees'> & {
  readonly least: string;
  readonly most: string;
  readonly step: string;
  readonly parts: readonly PartDraft[];
  readonly sees: ReadonlyMap<Id, Seen>;
};

export type ScoreField = 'name' | 'least' | 'most' | 'step' | `part-name ${string}` | `part-most ${string}`;
export type ScoreProblem = { readonly field: ScoreField; readonly text: string };

/** What is chosen where no preset is. */
export const OWN = 'own';

const NO_NUMBER = 'It has to be a number, or empty.';

const OWN_FACTS: ScoreFacts = { name: '', ...USUAL_SCORE, kind: 'count', least: 0, most: null };

/** What a preset begins with, or an empty one of one's own. */
export function presetFacts(preset: string): ScoreFacts {
  return SCORE_PRESETS.find(({ name }) => name === preset) ?? OWN_FACTS;
}

export function scoreDraftOf(score: ScoreFacts | Score, format: Pick<Format, 'typed'>): ScoreDraft {
  const text = (value: number | null) => (value === null ? '' : format.typed(value));
  const { name, kind, measures, isHigherBetter, isOutcome, isHidden, isObservedOnly } = score;
  return {
    ...{ name, kind, measures, isHigherBetter, isOutcome, isHidden, isObservedOnly },
    least: text(score.least),
    most: text(score.most),
    step: text(score.step),
    parts: score.parts.map((part) => ({ ...part, most: text(part.most) })),
    sees: new Map(score.sees.map(({ platformId, isSeen }) => [platformId, isSeen ? 'yes' : 'no'])),
  };
}

/** A percentage adds up to nothing, and an index is the sum of something only as it stands. */
export function canHaveParts({ kind, measures }: Pick<ScoreDraft, 'kind' | 'measures'>): boolean {
  return kind === 'count' || (kind === 'index' && measures === 'level');
}

export function canAddPart({ parts }: Pick<ScoreDraft, 'parts'>): boolean {
  return parts.length < MOST_PARTS;
}

/** The bounds that go with a kind, where they are still those of the kind before. */
export function ofKind(draft: ScoreDraft, kind: ScoreKind): Partial<ScoreDraft> {
  const isUntouched = draft.least === '0' && draft.most === usualMost(draft.kind);
  return isUntouched ? { kind, most: usualMost(kind) } : { kind };
}

function usualMost(kind: ScoreKind): string {
  return kind === 'count' ? '' : '100';
}

/** What the draft says, or the first thing that is wrong with it. */
export function readScoreDraft(draft: ScoreDraft, format: Pick<Format, 'parseNumber'>): ScoreFacts | ScoreProblem {
  const name = tidyLine(draft.name);
  if (name === '' || name.length > NAME_LIMIT)
    return { field: 'name', text: `Give it a name of at most ${String(NAME_LIMIT)} characters.` };
  const bounds = readBounds(draft, format);
  if ('field' in bounds) return bounds;
  const parts = canHaveParts(draft) ? readParts(draft.parts, format) : [];
  if ('field' in parts) return parts;
  const { kind, measures, isHigherBetter, isOutcome, isHidden, isObservedOnly } = draft;
  const flags = { isHigherBetter, isOutcome, isHidden, isObservedOnly };
  const sees = [...draft.sees].flatMap(([platformId, seen]) =>
    seen === 'unknown' ? [] : [{ platformId, isSeen: seen === 'yes' }],
  );
  return { name, kind, measures, ...bounds, ...flags, parts: [...parts], sees };
}

type Bounds = Pick<ScoreFacts, 'least' | 'most' | 'step'>;

function readBounds(draft: ScoreDraft, format: Pick<Format, 'parseNumber'>): Bounds | ScoreProblem {
  const [least, most] = [optionalNumber(draft.least, format), optionalNumber(draft.most, format)];
  if (least === undefined) return { field: 'least', text: NO_NUMBER };
  if (most === undefined) return { field: 'most', text: NO_NUMBER };
  if (least !== null && most !== null && least > most)
    return { field: 'most', text: 'Its largest value is below its smallest.' };
  const step = format.parseNumber(draft.step);
  if (step === null || step <= 0) return { field: 'step', text: 'It has to be a number above 0.' };
  return { least, most, step };
}

function readParts(
  parts: readonly PartDraft[],
  format: Pick<Format, 'parseNumber'>,
): ScoreFacts['parts'] | ScoreProblem {
  const read: ScoreFacts['parts'] = [];
  for (const part of parts) {
    const name = tidyLine(part.name);
    const most = optionalNumber(part.most, format);
    if (name === '') return { field: `part-name ${part.id}`, text: 'Give the part a name, or remove it.' };
    if (most === undefined || (most !== null && most <= 0))
      return { field: `part-most ${part.id}`, text: 'A number above 0, or empty.' };
    read.push({ ...part, name, most });
  }
  return read;
}

/** Null for none, undefined for what is no number. */
function optionalNumber(typed: string, format: Pick<Format, 'parseNumber'>): number | null | undefined {
  return typed.trim() === '' ? null : (format.parseNumber(typed) ?? undefined);
}

/** What the parts add up to at most; null where one has no bound. */
export function partsAddUpTo(draft: ScoreDraft, format: Pick<Format, 'parseNumber'>): number | null {
  const bounds = draft.parts.map(({ most }) => format.parseNumber(most));
  if (bounds.length === 0 || bounds.includes(null)) return null;
  return Number(bounds.reduce<number>((sum, most) => sum + (most ?? 0), 0).toPrecision(12));
}

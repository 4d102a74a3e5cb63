import { describe, expect, it } from 'vitest';
import { day } from '../../base/day';
import type { Reading } from '../../scores/reading';
import type { Score, ScoreFacts } from '../../scores/score';
import { USUAL_SCORE } from '../../scores/score';
import { aPlatform, aReading, aScore, aStamp, at, documentsWith, id, month, valueOf } from '../../testing/builders';
import { UNKNOWN } from '../../testing/random-records';
import { apply } from '../apply';
import { pageCommandSchema, type Command } from '../command';
import type { Documents } from '../documents';

const MONDAY = day('2026-11-23');
const SUNDAY = day('2026-11-22');
const LATER = at('2026-11-23T13:00:00.000Z');
const RETIRED = { on: SUNDAY, reason: 'It wanders', isReviewed: false };
const SCORE = { id: id('klout') };
const PARTS = [
  { id: id('brand'), name: 'Brand', most: 25 },
  { id: id('people'), name: 'People', most: 25 },
];

const withScore = (fields: Partial<Score> = {}) =>
  documentsWith({ platforms: [aPlatform()], scores: [aScore(fields)] });
const done = (documents: Documents, command: Command) => apply(documents, command, aStamp({ at: LATER }));
const after = (documents: Documents, command: Command) => valueOf(done(documents, command)).documents;
const scoreOf = ({ catalog }: Documents) => catalog.scores[0];
const readingsOf = ({ months }: Documents) => months.get(month('2026-11'))?.readings ?? [];
const failureOf = (documents: Documents, command: Command) => {
  const applied = done(documents, command);
  return applied.ok ? null : applied.failure;
};

describe('score.add and score.edit', () => {
  const add = (facts: Partial<ScoreFacts>): Command => ({
    ...{ type: 'score.add', id: id('ssi'), name: 'SSI', ...USUAL_SCORE },
    ...{ kind: 'index', least: 0, most: 100, ...facts },
  });

  it('say what it measures, what it is made of and what it sees', () => {
    const facts = { measures: 'that-day', parts: PARTS, sees: [{ platformId: id('x'), isSeen: false }] } as const;
    const added = after(documentsWith({ platforms: [aPlatform()] }), add({ ...facts, sees: [...facts.sees] }));

    expect(scoreOf(added)).toMatchObject({ ...facts, retired: null, refusedBreaks: [], isHidden: false });
    const edited = after(withScore(), { type: 'score.edit', ...SCORE, isHidden: true, isObservedOnly: true });
    expect(scoreOf(edited)).toEqual({ ...aScore(), isHidden: true, isObservedOnly: true, editedAt: LATER });
  });

  it('see only a platform that is there, and each once', () => {
    const sees = (...names: string[]) => names.map((name) => ({ platformId: id(name), isSeen: true }));

    expect(failureOf(withScore(), { type: 'score.edit', ...SCORE, sees: sees('x', 'gone') })).toEqual({
      ...{ code: 'not-found', kind: 'platform' },
    });
    expect(failureOf(withScore(), { type: 'score.edit', ...SCORE, sees: sees('x', 'x') })?.code).toBe('invalid');
    expect(failureOf(withScore(), add({ parts: [...PARTS, ...PARTS] }))?.code).toBe('invalid');
  });
});

describe('score.review', () => {
  const review = { type: 'score.review', ...SCORE } as const;

  it('puts the card about the end of a score away', () => {
    const ledger = withScore({ retired: { ...RETIRED, ...UNKNOWN } });

    expect(scoreOf(after(ledger, review))).toEqual({
      ...aScore({ retired: { ...RETIRED, ...UNKNOWN, isReviewed: true } }),
      editedAt: LATER,
    });
  });

  it.each([
    ['is still read', null],
    ['was looked back at', { ...RETIRED, isReviewed: true }],
  ])('is nothing for a score that %s', (_, retired) => {
    expect(valueOf(done(withScore({ retired }), review)).changes).toEqual([]);
  });

  it('comes back when the score ends again, and knows none that is gone', () => {
    const ledger = withScore({ retired: { ...RETIRED, isReviewed: true } });
    const again = after(ledger, { type: 'score.retire', ...SCORE, on: MONDAY, reason: null });

    expect(scoreOf(again)?.retired).toEqual({ on: MONDAY, reason: null, isReviewed: false });
    expect(failureOf(documentsWith({}), review)).toEqual({ code: 'not-found', kind: 'score' });
  });
});

describe('score.refuse-break', () => {
  const refuse = (from: string, to: string): Command => ({
    ...{ type: 'score.refuse-break', ...SCORE },
    ...{ from: day(from), to: day(to) },
  });

  it('remembers the jump, beside those that were refused before', () => {
    const before = { from: day('2026-10-01'), to: day('2026-10-02'), ...UNKNOWN };

    const refused = after(withScore({ refusedBreaks: [before] }), refuse('2026-11-22', '2026-11-23'));

    expect(scoreOf(refused)?.refusedBreaks).toEqual([before, { from: SUNDAY, to: MONDAY }]);
  });

  it('is nothing the second time', () => {
    const refused = after(withScore(), refuse('2026-11-22', '2026-11-23'));

    expect(valueOf(done(refused, refuse('2026-11-22', '2026-11-23'))).changes).toEqual([]);
  });

  it('takes no days the wrong way round, and knows no score that is gone', () => {
    expect(failureOf(withScore(), refuse('2026-11-23', '2026-11-22'))?.code).toBe('invalid');
    expect(failureOf(documentsWith({}), refuse('2026-11-22', '2026-11-23'))).toEqual({
      ...{ code: 'not-found', kind: 'score' },
    });
  });
});

describe('reading.add', () => {
  const add = (fields: Partial<Reading> = {}): Command => ({
    ...{ type: 'reading.add', id: id('new'), scoreId: id('klout'), day: MONDAY, value: 47, isApproximate: false },
    ...fields,
  });

  it('is as seen and of no known parts unless it says something else', () => {
    expect(readingsOf(after(withScore(), add()))).toMatchObject([{ basis: 'seen', parts: null }]);
  });

  it('keeps a restated value beside the seen one, and never over it', () => {
    const seen = aReading();
    const ledger = documentsWith({ scores: [aScore()], readings: [seen] });

    const restated = after(ledger, add({ basis: 'restated', value: 52 }));

    expect(readingsOf(restated)).toMatchObject([{ id: 'new', basis: 'restated', value: 52 }, seen]);
  });

  it('keeps what it is the sum of, each part once', () => {
    const parts = [
      { partId: id('brand'), value: 12 },
      { partId: id('people'), value: 35 },
    ];
    const ledger = withScore({ parts: PARTS });

    expect(readingsOf(after(ledger, add({ parts })))).toMatchObject([{ value: 47, parts }]);
    expect(failureOf(ledger, add({ parts: [...parts, ...parts] }))?.code).toBe('invalid');
  });

  it('keeps the parts of readings when the score is no longer made of them', () => {
    const parts = [{ partId: id('brand'), value: 12 }];
    const read = after(withScore({ parts: PARTS }), add({ parts }));

    expect(readingsOf(after(read, { type: 'score.edit', ...SCORE, parts: [] }))).toMatchObject([{ parts }]);
  });
});

describe('reading.edit', () => {
  const parts = [{ partId: id('brand'), value: 12 }];
  const ledger = documentsWith({
    scores: [aScore()],
    readings: [aReading({ id: id('r'), basis: 'restated', parts, ...UNKNOWN })],
  });
  const of = { type: 'reading.edit', id: id('r'), day: MONDAY } as const;

  it('changes the value, and leaves the parts and on what basis it is', () => {
    expect(readingsOf(after(ledger, { ...of, value: 50 }))).toEqual([
      { ...readingsOf(ledger)[0], value: 50, editedAt: LATER },
    ]);
  });

  it('takes the parts away when it is told to', () => {
    expect(readingsOf(after(ledger, { ...of, parts: null }))).toMatchObject([{ value: 47, parts: null }]);
  });

  it('cannot make a restated reading a seen one', () => {
    expect(pageCommandSchema.safeParse({ ...of, basis: 'seen' }).success).toBe(false);
  });
});

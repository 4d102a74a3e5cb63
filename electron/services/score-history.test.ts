import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { valueOf } from '../../shared/testing/builders';
import { readScoreHistory } from './score-history';
import { isWrite } from './testing/memory-disk';
import { addScore, reading } from './testing/page-commands';
import { codeOf, createTestLedger, dispatchAll, reopened, type TestLedger } from './testing/test-ledger';

type Given = Readonly<Record<string, readonly (readonly [day: string, value: number])[]>>;

/** A ledger, opened anew, with these readings of these scores, entered in this order. */
function ledgerWith(given: Given): TestLedger {
  const ledger = createTestLedger();
  for (const [score, readings] of Object.entries(given)) {
    dispatchAll(ledger.service, [addScore(score)]);
    for (const [index, [on, value]] of readings.entries()) {
      ledger.clock.advance(60_000);
      dispatchAll(ledger.service, [reading(`${score}-${String(index)}`, on, { score, value })]);
    }
  }
  return reopened(ledger);
}

function historyOf(ledger: TestLedger, until: string, count: number): Readonly<Record<string, readonly string[]>> {
  const scores = valueOf(readScoreHistory(ledger.service, day(until), count));
  return Object.fromEntries(
    scores.map(({ scoreId, readings }) => [scoreId, readings.map(({ day: on, value }) => `${on} ${String(value)}`)]),
  );
}

function monthsRead({ disk }: TestLedger): readonly string[] {
  const afterWrites = disk.calls.slice(disk.calls.findLastIndex(isWrite) + 1);
  return afterWrites.flatMap(({ action, name }) => (action === 'read' && name.startsWith('months/') ? [name] : []));
}

/** A reading on the first of each month from July 2025 to November 2026. */
const EVERY_MONTH = Array.from({ length: 17 }, (_, index) => {
  const [year, month] = [2025 + Math.floor((index + 6) / 12), ((index + 6) % 12) + 1];
  return [`${String(year)}-${String(month).padStart(2, '0')}-01`, index] as const;
});

describe('readScoreHistory', () => {
  it('gives the last readings of each score, earliest first', () => {
    const ledger = ledgerWith({
      a: [
        ['2026-11-20', 3],
        ['2026-11-02', 1],
        ['2026-11-10', 2],
        ['2026-10-05', 0],
      ],
      b: [['2026-09-01', 7]],
    });

    expect(historyOf(ledger, '2026-11-23', 3)).toEqual({
      a: ['2026-11-02 1', '2026-11-10 2', '2026-11-20 3'],
      b: ['2026-09-01 7'],
    });
  });

  it('reads no more months than it needs', () => {
    const ledger = ledgerWith({ a: EVERY_MONTH });

    expect(historyOf(ledger, '2026-11-23', 3)).toEqual({ a: ['2026-09-01 14', '2026-10-01 15', '2026-11-01 16'] });

    expect(monthsRead(ledger)).toEqual(['months/2026-11.json', 'months/2026-10.json', 'months/2026-09.json']);
  });

  it('goes on until every score has enough', () => {
    const ledger = ledgerWith({
      a: [
        ['2026-11-01', 1],
        ['2026-11-02', 2],
      ],
      b: [
        ['2026-08-01', 1],
        ['2026-11-01', 2],
      ],
      c: [
        ['2026-01-01', 1],
        ['2026-11-01', 1],
        ['2026-11-02', 2],
      ],
    });

    expect(historyOf(ledger, '2026-11-23', 2)['b']).toEqual(['2026-08-01 1', '2026-11-01 2']);

    expect(monthsRead(ledger)).toEqual(['months/2026-11.json', 'months/2026-08.json']);
  });

  it('passes over months that have no file', () => {
    const ledger = ledgerWith({
      a: [
        ['2019-03-31', 1],
        ['2026-11-01', 2],
      ],
    });

    expect(historyOf(ledger, '2026-11-23', 5)).toEqual({ a: ['2019-03-31 1', '2026-11-01 2'] });

    expect(monthsRead(ledger)).toEqual(['months/2026-11.json', 'months/2019-03.json']);
  });

  it('takes of two readings on one day the one that was entered later, and counts the day once', () => {
    const ledger = ledgerWith({
      a: [
        ['2026-11-20', 47],
        ['2026-11-20', 49],
        ['2026-10-01', 40],
      ],
    });

    expect(historyOf(ledger, '2026-11-23', 2)).toEqual({ a: ['2026-10-01 40', '2026-11-20 49'] });
  });

  it('leaves out what is later than the day that was asked for, in its month and in later ones', () => {
    const ledger = ledgerWith({
      a: [
        ['2026-11-10', 1],
        ['2026-11-11', 2],
        ['2026-12-01', 3],
      ],
    });

    expect(historyOf(ledger, '2026-11-10', 5)).toEqual({ a: ['2026-11-10 1'] });

    expect(monthsRead(ledger)).toEqual(['months/2026-11.json']);
  });

  it('reads nothing when there is no score, and gives an empty history to one without readings', () => {
    expect(historyOf(createTestLedger(), '2026-11-23', 5)).toEqual({});
    expect(historyOf(ledgerWith({ a: [] }), '2026-11-23', 5)).toEqual({ a: [] });
  });

  it('says which month cannot be read', () => {
    const ledger = ledgerWith({ a: EVERY_MONTH });
    ledger.disk.contents.set('months/2026-10.json', '{');

    expect(readScoreHistory(ledger.service, day('2026-11-23'), 3)).toMatchObject({
      ok: false,
      failure: { code: 'document-damaged', document: 'months/2026-10.json' },
    });
    expect(historyOf(ledger, '2026-11-23', 1)).toEqual({ a: ['2026-11-01 16'] });
  });

  it('says when the months cannot be listed', () => {
    const ledger = ledgerWith({ a: EVERY_MONTH });
    ledger.disk.failWhen(({ action }) => action === 'list', 'EACCES');

    expect(codeOf(readScoreHistory(ledger.service, day('2026-11-23'), 3))).toBe('read-failed');
  });
});

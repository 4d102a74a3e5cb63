import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aStamp, id, month, valueOf } from '../testing/builders';
import { ledgerProblems } from '../testing/ledger-problems';
import { restoreCommands, simpleCommands } from '../testing/random-commands';
import { START, stamps, UNKNOWN, withUnknownFields } from '../testing/random-records';
import { apply } from './apply';

const MARKED = withUnknownFields(START);

/** What a command gives anew as a whole; with the old value goes what only a newer version knew about it. */
const GIVEN_AS_A_WHOLE = [
  ...['entry', 'span', 'schedule', 'target', 'about', 'reminding', 'timing'],
  ...['breaks', 'parts', 'sees'],
];

type Fields = Readonly<Record<string, unknown>>;

/** The places at which a field of `before` that no schema knows is gone from `after`. */
function lostFields(before: unknown, after: unknown, place: string): readonly string[] {
  if (Array.isArray(before) && Array.isArray(after)) return lostInList(before, after, place);
  if (!isFields(before) || !isFields(after)) return [];
  const own = JSON.stringify(before['fromTheFuture']) === JSON.stringify(after['fromTheFuture']) ? [] : [place];
  const inner = Object.keys(before).filter((name) => !GIVEN_AS_A_WHOLE.includes(name));
  return [...own, ...inner.flatMap((name) => lostFields(before[name], after[name], `${place}.${name}`))];
}

/** Records are compared with the one of the same id, versions with the one from the same day. */
function lostInList(before: readonly unknown[], after: readonly unknown[], place: string): readonly string[] {
  return before.filter(isFields).flatMap((part) => {
    const name = part['id'] ?? part['from'];
    const same = after.filter(isFields).find((other) => (other['id'] ?? other['from']) === name);
    return same === undefined ? [] : lostFields(part, same, `${place}[${String(name)}]`);
  });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('fields that this version does not know', () => {
  it('make no ledger invalid', () => {
    expect(ledgerProblems(MARKED)).toEqual([]);
  });

  it('survive every sequence of commands that edit what they are on', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(simpleCommands, stamps), { size: 'max', maxLength: 20 }), (steps) => {
        steps.reduce((before, [command, stamp]) => {
          const applied = apply(before, command, stamp);
          if (!applied.ok) return before;
          const after = applied.value.documents;
          expect(lostFields(before.catalog, after.catalog, 'catalog')).toEqual([]);
          for (const [name, document] of before.months) {
            expect(lostFields(document, after.months.get(name) ?? {}, name)).toEqual([]);
          }
          return after;
        }, MARKED);
      }),
      { numRuns: 300 },
    );
  });

  it('come back when what they were on comes back', () => {
    fc.assert(
      fc.property(fc.oneof(simpleCommands, restoreCommands), stamps, (command, stamp) => {
        const applied = apply(MARKED, command, stamp);
        if (!applied.ok) return;
        expect(valueOf(apply(applied.value.documents, applied.value.inverse, stamp)).documents).toEqual(MARKED);
      }),
      { numRuns: 1000 },
    );
  });

  it('keep a month that holds no record any more', () => {
    const command = { type: 'note.set', day: day('2026-10-31'), whatHappened: '', whatIThinkItDid: '' } as const;

    const { documents } = valueOf(apply(MARKED, command, aStamp()));

    expect(documents.months.get(month('2026-10'))).toMatchObject({ notes: [], ...UNKNOWN });
  });

  it('on a plan stay when the plan from that day is given anew', () => {
    const plan = { from: day('2026-01-01'), schedule: { kind: 'every-day' }, target: { kind: 'tick' } } as const;

    const { documents } = valueOf(apply(MARKED, { type: 'activity.plan', id: id('answer'), ...plan }, aStamp()));

    const activity = documents.catalog.activities.find((one) => one.id === id('answer'));
    expect(activity?.plans).toEqual([{ ...plan, ...UNKNOWN }]);
  });

  it('on the minutes from a day stay when those are set anew', () => {
    const version = { from: day('2026-01-01'), minutes: [20, 20, 20, 20, 20, 20, 20] };

    const { documents } = valueOf(apply(MARKED, { type: 'budget.set', id: 'cap', ...version }, aStamp()));

    const budget = documents.catalog.budgets.find((one) => one.id === 'cap');
    expect(budget?.versions).toEqual([{ ...version, ...UNKNOWN }]);
  });

  it('are not in the plan that is given anew from another day', () => {
    const plan = { from: day('2026-11-01'), schedule: { kind: 'every-day' }, target: { kind: 'tick' } } as const;

    const { documents } = valueOf(apply(MARKED, { type: 'activity.plan', id: id('ks'), ...plan }, aStamp()));

    const activity = documents.catalog.activities.find((one) => one.id === id('ks'));
    expect(activity?.plans[1]).toEqual(plan);
  });
});

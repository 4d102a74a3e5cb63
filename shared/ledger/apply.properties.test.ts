import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stamp } from '../base/stamp';
import { valueOf } from '../testing/builders';
import { deepFreeze } from '../testing/deep-freeze';
import { ledgerProblems } from '../testing/ledger-problems';
import { commands, pageCommands, restoreCommands, simpleCommandsByType } from '../testing/random-commands';
import { START, stamps } from '../testing/random-records';
import { apply } from './apply';
import { monthsIn, type Change } from './change';
import { pageCommandSchema, type Command } from './command';
import { CATALOG_COLLECTIONS, MONTH_COLLECTIONS, type Documents } from './documents';
import { monthsNeeded } from './months-needed';

type Entered = { readonly command: Command; readonly stamp: Stamp };

const entered = (of: fc.Arbitrary<Command>): fc.Arbitrary<Entered> => fc.record({ command: of, stamp: stamps });
const sequences = fc.array(entered(commands), { minLength: 1, maxLength: 30, size: 'max' });
const RUNS = { numRuns: 300 };

/** Carries out the commands one after the other, and calls `look` before each. Gives the ledger at the end. */
function carryOut(
  steps: readonly Entered[],
  look: (documents: Documents, step: Entered) => void = () => undefined,
): Documents {
  return steps.reduce((documents, step) => {
    look(documents, step);
    const applied = apply(documents, step.command, step.stamp);
    return applied.ok ? applied.value.documents : documents;
  }, START);
}

/** Every record of the ledger by where it stands, the settings among them. */
function recordsByPlace({ catalog, months }: Documents): ReadonlyMap<string, unknown> {
  const ofCatalog = CATALOG_COLLECTIONS.flatMap((name) =>
    catalog[name].map((record) => [`${name}/${record.id}`, record] as const),
  );
  const ofMonths = [...months.values()].flatMap((document) =>
    MONTH_COLLECTIONS.flatMap((name) =>
      document[name].map((record) => [`${name}/${document.month}/${record.id}`, record] as const),
    ),
  );
  return new Map<string, unknown>([['settings', catalog.settings], ...ofCatalog, ...ofMonths]);
}

function placeOf(change: Change): string {
  if (change.collection === 'settings') return 'settings';
  return 'month' in change ? `${change.collection}/${change.month}/${change.id}` : `${change.collection}/${change.id}`;
}

function onlyWith(documents: Documents, command: Command): Documents {
  const needed = monthsNeeded(command);
  if (needed === 'all') return documents;
  return { ...documents, months: new Map([...documents.months].filter(([month]) => needed.includes(month))) };
}

describe('apply, for any sequence of commands', () => {
  it('starts here from a valid ledger', () => {
    expect(ledgerProblems(START)).toEqual([]);
  });

  it('gives an inverse that takes the command back, and one that does it again', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        carryOut(steps, (before, { command, stamp }) => {
          const applied = apply(before, command, stamp);
          if (!applied.ok) return;
          const undone = valueOf(apply(applied.value.documents, applied.value.inverse, stamp));
          expect(undone.documents).toEqual(before);
          const redone = valueOf(apply(undone.documents, undone.inverse, stamp));
          expect(redone.documents).toEqual(applied.value.documents);
        });
      }),
      RUNS,
    );
  });

  it('can be taken back all the way to the beginning', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        const inverses: Entered[] = [];
        const end = carryOut(steps, (before, { command, stamp }) => {
          const applied = apply(before, command, stamp);
          if (applied.ok) inverses.unshift({ command: applied.value.inverse, stamp });
        });

        const back = inverses.reduce(
          (documents, { command, stamp }) => valueOf(apply(documents, command, stamp)).documents,
          end,
        );

        expect(back).toEqual(START);
      }),
      RUNS,
    );
  });

  it('leaves the ledger that it is given as it is', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        carryOut(steps, (before, { command, stamp }) => {
          deepFreeze(before);
          deepFreeze(command);
          expect(() => apply(before, command, stamp)).not.toThrow();
        });
      }),
      RUNS,
    );
  });

  it('never makes a ledger that is not valid', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        const end = carryOut(steps, (before) => {
          expect(ledgerProblems(before)).toEqual([]);
        });
        expect(ledgerProblems(end)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('names every record that differs afterwards among the changes, with what it is then', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        carryOut(steps, (before, { command, stamp }) => {
          const applied = apply(before, command, stamp);
          if (!applied.ok) return;
          const { documents, changes } = applied.value;
          const [was, is] = [recordsByPlace(before), recordsByPlace(documents)];
          const places = new Set([...was.keys(), ...is.keys()]);
          const differing = [...places].filter((place) => was.get(place) !== is.get(place));
          const named = new Map(changes.map((change) => [placeOf(change), change.record]));
          expect(differing.filter((place) => !named.has(place))).toEqual([]);
          for (const [place, record] of named) expect(is.get(place) ?? null).toEqual(record);
        });
      }),
      RUNS,
    );
  });

  it('keeps the documents that it does not touch the same ones', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        carryOut(steps, (before, { command, stamp }) => {
          const applied = apply(before, command, stamp);
          if (!applied.ok) return;
          const { documents, changes } = applied.value;
          const touched = monthsIn(changes);
          const untouched = [...documents.months].filter(([month]) => !touched.includes(month));
          for (const [month, document] of untouched) expect(before.months.get(month)).toBe(document);
          if (changes.every((change) => 'month' in change)) expect(documents.catalog).toBe(before.catalog);
        });
      }),
      RUNS,
    );
  });

  it('comes to the same with only the needed months loaded', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        carryOut(steps, (before, { command, stamp }) => {
          const whole = apply(before, command, stamp);
          const part = apply(onlyWith(before, command), command, stamp);
          if (!whole.ok || !part.ok) return expect(part).toEqual(whole);
          expect(part.value.changes).toEqual(whole.value.changes);
          expect(part.value.inverse).toEqual(whole.value.inverse);
          expect(part.value.documents.catalog).toEqual(whole.value.documents.catalog);
        });
      }),
      RUNS,
    );
  });

  it('takes back with only the needed months loaded what it did with all', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        carryOut(steps, (before, { command, stamp }) => {
          const applied = apply(before, command, stamp);
          if (!applied.ok) return;
          const { documents, inverse } = applied.value;
          const undone = valueOf(apply(onlyWith(documents, inverse), inverse, stamp));
          expect(undone.changes).toEqual(inverse.changes);
        });
      }),
      RUNS,
    );
  });
});

describe('apply, for one command', () => {
  it('comes to the same for a command that crossed the bridge as text', () => {
    fc.assert(
      fc.property(pageCommands, stamps, (command, stamp) => {
        const crossed = pageCommandSchema.parse(JSON.parse(JSON.stringify(command)));
        expect(apply(START, crossed, stamp)).toEqual(apply(START, command, stamp));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(Object.entries<fc.Arbitrary<Command>>(simpleCommandsByType))('carries out some random %s', (_, of) => {
    const steps = fc.sample(entered(of), { numRuns: 300, seed: 1 });
    const done = steps.filter(({ command, stamp }) => apply(START, command, stamp).ok);
    expect(done.length).toBeGreaterThan(20);
  });

  it('refuses some random restores and carries out others', () => {
    const steps = fc.sample(entered(restoreCommands), { numRuns: 300, seed: 1 });
    const done = steps.filter(({ command, stamp }) => apply(START, command, stamp).ok);
    expect(done.length).toBeGreaterThan(50);
    expect(done.length).toBeLessThan(250);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { isSameValue } from '../base/is-same-value';
import { EMPTY_CATALOG, EMPTY_DOCUMENTS, emptyMonth, type Documents } from '../ledger/documents';
import { ledgers } from '../testing/backups';
import {
  aBudget,
  aNote,
  aPlatform,
  aReading,
  aScore,
  aSession,
  at,
  documentsWith,
  fromTo,
  id,
  month,
  NOON,
} from '../testing/builders';
import { deepFreeze } from '../testing/deep-freeze';
import { ledgerProblems } from '../testing/ledger-problems';
import { UNKNOWN } from '../testing/random-records';
import { overlap, type Session } from '../time/session';
import { partsOf, type PlacedRecord } from './all-records';
import { mergeLedgers } from './merge';

const LATER = at('2026-11-24T12:00:00.000Z');
const X = { platforms: [aPlatform()] };

/** From one hour to another: `09:00–10:00`. */
function session(name: string, hours: string, fields: Partial<Session> = {}): Session {
  const [start = '', end = ''] = hours.split('–');
  return aSession({ id: id(name), span: fromTo(start, end), ...fields });
}

function sessionsOf({ months }: Documents): readonly Session[] {
  return [...months.values()].flatMap(({ sessions }) => sessions);
}

/** `name start` of each session, as it is after merging. */
function merged(present: readonly Session[], other: readonly Session[]) {
  const of = (sessions: readonly Session[]) => documentsWith({ ...X, sessions });
  const { documents, leftOut } = mergeLedgers(of(present), of(other));
  const times = sessionsOf(documents).map(
    (one) => `${one.id} ${one.span.kind === 'from-to' ? one.span.startAt.slice(11, 16) : '?'}`,
  );
  return { times, leftOut: leftOut.length };
}

function placed(documents: Documents): ReadonlyMap<string, PlacedRecord> {
  return new Map(
    partsOf(documents, documents).flatMap(({ month: of, before }) =>
      [...before].map(([place, one]) => [`${of ?? ''} ${place}`, one] as const),
    ),
  );
}

function withoutSessions(documents: Documents): readonly string[] {
  return [...placed(documents)]
    .filter(([, { kind }]) => kind !== 'sessions')
    .map(([place]) => place)
    .sort();
}

/** Valid ledgers of few sessions within a few hours, so that those of two of them are often in each other's way. */
const crowded: fc.Arbitrary<Documents> = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      start: fc.integer({ min: 10, max: 17 }),
      hours: fc.integer({ min: 1, max: 2 }),
      editedAt: fc.constantFrom(NOON, LATER),
    }),
    { selector: ({ name }) => name, minLength: 2 },
  )
  .map((given) =>
    given.reduce<readonly Session[]>((standing, { name, start, hours, editedAt }) => {
      const next = session(name, `${String(start)}:00–${String(start + hours)}:00`, { editedAt });
      return standing.some((one) => overlap(one.span, next.span)) ? standing : [...standing, next];
    }, []),
  )
  .map((sessions) => documentsWith({ ...X, sessions }));

const pairs = fc.oneof(fc.tuple(ledgers, ledgers), fc.tuple(crowded, crowded));
const RUNS = { numRuns: 300 };

describe('mergeLedgers, for any two ledgers that commands made', () => {
  it('changes nothing with the ledger itself', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        expect(mergeLedgers(ledger, structuredClone(ledger))).toEqual({
          documents: ledger,
          conflicts: [],
          leftOut: [],
        });
      }),
    );
  });

  it('changes nothing with what was merged before', () => {
    fc.assert(
      fc.property(pairs, ([present, other]) => {
        const first = mergeLedgers(present, other);
        const again = mergeLedgers(first.documents, other);

        expect(again.documents).toEqual(first.documents);
        expect(again.leftOut).toEqual(first.leftOut);
        expect(mergeLedgers(first.documents, present).documents).toEqual(first.documents);
      }),
      RUNS,
    );
  });

  it('makes a valid ledger of two valid ones', () => {
    fc.assert(
      fc.property(pairs, ([present, other]) => {
        expect(ledgerProblems(mergeLedgers(present, other).documents)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('holds the same records whichever of the two is the present one, but for sessions that overlap', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [there, back] = [mergeLedgers(one, other), mergeLedgers(other, one)];

        expect(withoutSessions(there.documents)).toEqual(withoutSessions(back.documents));
        if (there.leftOut.length + back.leftOut.length === 0)
          expect(new Set(placed(there.documents).keys())).toEqual(new Set(placed(back.documents).keys()));
      }),
      RUNS,
    );
  });

  it('holds of each record the one edited later, the present one of two edited at once', () => {
    fc.assert(
      fc.property(pairs, ([present, other]) => {
        const result = mergeLedgers(present, other);
        const [own, theirs, is] = [placed(present), placed(other), placed(result.documents)];
        let refused = 0;

        for (const place of new Set([...own.keys(), ...theirs.keys()])) {
          const [mine, yours] = [own.get(place), theirs.get(place)];
          const isTheirs = yours !== undefined && (mine === undefined || yours.record.editedAt > mine.record.editedAt);
          const expected = isTheirs ? yours : mine;
          if (expected?.kind === 'sessions' && is.get(place)?.record !== expected.record) refused += 1;
          else expect(is.get(place)).toEqual(expected);
        }
        expect(refused).toBe(result.leftOut.length);
      }),
      RUNS,
    );
  });

  it('leaves out only what overlaps a session that stays', () => {
    fc.assert(
      fc.property(pairs, ([present, other]) => {
        const { documents } = mergeLedgers(present, other);
        const stays = sessionsOf(documents);
        const own = placed(present);
        for (const [place, { record }] of placed(other)) {
          const mine = own.get(place)?.record;
          const isWanted = mine === undefined || record.editedAt > mine.editedAt;
          if (!isWanted || !('span' in record) || stays.includes(record)) continue;
          expect(stays.some((one) => one !== mine && overlap(one.span, record.span))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('shows each record that both hold and that is not the same in both', () => {
    fc.assert(
      fc.property(pairs, ([present, other]) => {
        const { conflicts, leftOut } = mergeLedgers(present, other);
        const theirs = placed(other);
        const differing = [...placed(present)].filter(([place, { record }]) => {
          const found = theirs.get(place);
          return found !== undefined && !isSameValue(found.record, record);
        });
        const settings = isSameValue(present.catalog.settings, other.catalog.settings) ? 0 : 1;

        expect(conflicts.length).toBeLessThanOrEqual(differing.length + settings);
        expect(conflicts.length + leftOut.length).toBeGreaterThanOrEqual(differing.length + settings);
      }),
      RUNS,
    );
  });

  it('leaves both ledgers as they are', () => {
    fc.assert(
      fc.property(pairs, ([present, other]) => {
        expect(() => mergeLedgers(deepFreeze(present), deepFreeze(other))).not.toThrow();
      }),
    );
  });
});

describe('mergeLedgers', () => {
  const note = aNote({ whatHappened: 'Mine' });
  const theirs = aNote({ whatHappened: 'Theirs' });
  const notes = (one: typeof note) => documentsWith({ notes: [one] });

  it('takes the whole other ledger into an empty one', () => {
    const other = documentsWith({ ...X, sessions: [aSession()], notes: [note] });

    expect(mergeLedgers(EMPTY_DOCUMENTS, other)).toEqual({ documents: other, conflicts: [], leftOut: [] });
    expect(mergeLedgers(other, EMPTY_DOCUMENTS)).toEqual({ documents: other, conflicts: [], leftOut: [] });
  });

  it.each([
    ['the other one when it was edited later', { own: note, other: { ...theirs, editedAt: LATER } }, 'other'],
    ['the present one when that was edited later', { own: { ...note, editedAt: LATER }, other: theirs }, 'present'],
    ['the present one when neither was', { own: note, other: theirs }, 'present'],
  ] as const)('takes %s, and shows both', (_, { own, other }, taken) => {
    const { documents, conflicts, leftOut } = mergeLedgers(notes(own), notes(other));

    expect(documents).toEqual(notes(taken === 'other' ? other : own));
    expect(conflicts).toEqual([
      { kind: 'notes', day: '2026-11-23', title: 'Note', present: 'Mine', other: 'Theirs', taken },
    ]);
    expect(leftOut).toEqual([]);
  });

  it('finds no conflict in the order of fields', () => {
    const turned = Object.fromEntries(Object.entries(note).reverse()) as typeof note;

    expect(mergeLedgers(notes(note), notes(turned)).conflicts).toEqual([]);
  });

  it('keeps records of one id in two months apart', () => {
    const scores = [aScore()];
    const [october, november] = [aReading({ day: day('2026-10-31') }), aReading({ value: 50 })];

    expect(
      mergeLedgers(documentsWith({ scores, readings: [october] }), documentsWith({ scores, readings: [november] })),
    ).toMatchObject({ documents: documentsWith({ scores, readings: [october, november] }), conflicts: [] });
  });

  it('puts records in the order of their ids', () => {
    const [one, two, three] = ['a', 'B', 'c'].map((name) => aPlatform({ id: id(name) }));
    const { documents } = mergeLedgers(
      documentsWith({ platforms: [one, three].flatMap((platform) => platform ?? []) }),
      documentsWith({ platforms: [two].flatMap((platform) => platform ?? []) }),
    );

    expect(documents.catalog.platforms.map((platform) => platform.id)).toEqual(['B', 'a', 'c']);
    expect(ledgerProblems(documents)).toEqual([]);
  });

  it('names what only the other ledger knows by its name there', () => {
    const own = aBudget({ id: id('blog') });
    const present = documentsWith({ platforms: [aPlatform({ id: id('blog'), name: 'Blog' })], budgets: [own] });
    const other = documentsWith({
      platforms: [aPlatform({ id: id('blog'), name: 'Web log' })],
      budgets: [
        { ...own, editedAt: LATER, versions: [{ from: day('2026-01-01'), minutes: [1, 2, 3, 4, 5, null, 0] }] },
      ],
    });

    expect(mergeLedgers(present, other).conflicts.map(({ title, other: words }) => [title, words])).toEqual([
      ['Blog', ''],
      ['Web log', '1 2 3 4 5 – 0'],
    ]);
  });
});

describe('mergeLedgers, of settings', () => {
  const withSettings = (start: string, editedAt = NOON) =>
    documentsWith({ settings: { ...EMPTY_CATALOG.settings, dayStart: clockTime(start), weekStart: 7, editedAt } });
  const startOf = ({ catalog }: Documents) => catalog.settings.dayStart;

  it('takes those edited later, and shows both', () => {
    const { documents, conflicts } = mergeLedgers(withSettings('04:00'), withSettings('05:00', LATER));

    expect(startOf(documents)).toBe('05:00');
    expect(conflicts).toEqual([
      {
        kind: 'settings',
        day: null,
        title: 'Settings',
        present: 'day from 04:00, week on Sunday',
        other: 'day from 05:00, week on Sunday',
        taken: 'other',
      },
    ]);
  });

  it('shows what is another of when reminders may speak and when a timer stops', () => {
    const { settings } = EMPTY_CATALOG;
    const clients = [{ weekdays: [1 as const, 2 as const], from: clockTime('09:00'), to: clockTime('17:00') }];
    const other = {
      ...settings,
      editedAt: LATER,
      reminding: { ...settings.reminding, quiet: null, clients },
      timing: { ...settings.timing, idleMinutes: null },
    };

    const { conflicts } = mergeLedgers(documentsWith({ settings }), documentsWith({ settings: other }));

    const cuts = 'day from 04:00, week by the language';
    expect(conflicts).toMatchObject([
      {
        present: `${cuts}, quiet hours 22:00 to 07:00, no client hours, idle after 5 min`,
        other: `${cuts}, no quiet hours, client hours Mon Tue 09:00 to 17:00, idle never`,
      },
    ]);
  });

  it('keeps the present ones when they were edited later, or neither were', () => {
    const present = mergeLedgers(withSettings('04:00', LATER), withSettings('05:00'));
    const same = mergeLedgers(withSettings('04:00'), withSettings('05:00'));

    expect([startOf(present.documents), startOf(same.documents)]).toEqual(['04:00', '04:00']);
    expect([...present.conflicts, ...same.conflicts].map(({ taken }) => taken)).toEqual(['present', 'present']);
  });
});

describe('mergeLedgers, of sessions', () => {
  it('leaves out one that overlaps a session that is there, and says so', () => {
    const present = documentsWith({ ...X, sessions: [session('a', '09:00–10:00')] });
    const other = documentsWith({ ...X, sessions: [session('b', '09:30–10:30')] });
    const { documents, leftOut } = mergeLedgers(present, other);

    expect(documents).toEqual(present);
    expect(leftOut).toEqual([
      { kind: 'sessions', day: '2026-11-23', title: 'X, 60 min', reason: 'It overlaps a session that is there.' },
    ]);
  });

  it('takes two that only touch, and minutes without a time', () => {
    const minutes = aSession({ id: id('c') });

    expect(merged([session('a', '09:00–10:00')], [session('b', '10:00–10:30'), minutes])).toEqual({
      times: ['a 09:00', 'b 10:00', 'c ?'],
      leftOut: 0,
    });
  });

  it('takes one where another makes room for its later edit', () => {
    const later = { editedAt: LATER };

    expect(
      merged([session('a', '09:00–10:00')], [session('a', '11:00–12:00', later), session('b', '09:00–10:00')]),
    ).toEqual({ times: ['a 11:00', 'b 09:00'], leftOut: 0 });
  });

  it('takes two that have changed places', () => {
    const present = [session('a', '09:00–10:00'), session('b', '10:00–11:00')];
    const later = { editedAt: LATER };
    const other = [session('a', '10:00–11:00', later), session('b', '09:00–10:00', later)];

    expect(merged(present, other)).toEqual({ times: ['a 10:00', 'b 09:00'], leftOut: 0 });
  });

  it('leaves out a whole row of moves when there is no room for the last', () => {
    const present = [session('a', '09:00–10:00'), session('b', '10:00–11:00'), session('z', '11:00–12:00')];
    const later = { editedAt: LATER };
    const other = [session('a', '10:00–11:00', later), session('b', '11:00–12:00', later), session('c', '09:00–09:30')];

    expect(merged(present, other)).toEqual({ times: ['a 09:00', 'b 10:00', 'z 11:00'], leftOut: 3 });
  });

  it('compares them across the end of a month', () => {
    const [startAt, endAt] = [at('2026-11-01T02:00:00.000Z'), at('2026-11-01T03:00:00.000Z')];
    const late = aSession({ day: day('2026-10-31'), span: { kind: 'from-to', startAt, endAt } });
    const early = { ...late, day: day('2026-11-01') };

    expect(merged([late], [early])).toEqual({ times: ['session 02:00'], leftOut: 1 });
  });
});

describe('mergeLedgers, of what a newer version has put beside the collections', () => {
  const NOVEMBER = month('2026-11');
  const notes = documentsWith({ notes: [aNote()] });
  const marked = (documents: Documents): Documents => ({
    catalog: { ...documents.catalog, ...UNKNOWN },
    months: new Map([...documents.months].map(([name, document]) => [name, { ...document, ...UNKNOWN }])),
  });

  it('keeps it, whichever of the two has it', () => {
    expect(mergeLedgers(marked(notes), notes).documents).toEqual(marked(notes));
    expect(mergeLedgers(notes, marked(notes)).documents).toEqual(marked(notes));
    expect(mergeLedgers(EMPTY_DOCUMENTS, marked(notes)).documents).toEqual(marked(notes));
  });

  it('keeps that of the present ledger where both have it', () => {
    const mine = { ...EMPTY_DOCUMENTS, catalog: { ...EMPTY_CATALOG, fromTheFuture: 'mine' } as Documents['catalog'] };

    expect(mergeLedgers(mine, marked(EMPTY_DOCUMENTS)).documents).toEqual(mine);
  });

  it('keeps that of a month in which there is nothing else', () => {
    const bare = { ...EMPTY_DOCUMENTS, months: new Map([[NOVEMBER, emptyMonth(NOVEMBER)]]) };

    expect(mergeLedgers(EMPTY_DOCUMENTS, marked(bare)).documents).toEqual(marked(bare));
    expect(mergeLedgers(EMPTY_DOCUMENTS, bare).documents).toEqual(EMPTY_DOCUMENTS);
  });
});

describe('mergeLedgers, of a month with very many records', () => {
  it('comes to an end', () => {
    const readings = Array.from({ length: 50_000 }, (_, index) =>
      aReading({ id: id(`r${String(index).padStart(6, '0')}`) }),
    );
    const many = documentsWith({ scores: [aScore()] });
    const november = { ...emptyMonth(month('2026-11')), readings };

    const { documents } = mergeLedgers(many, { ...many, months: new Map([[november.month, november]]) });

    expect(documents.months.get(november.month)?.readings).toEqual(readings);
  });
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EPOCH } from '../../base/instant';
import { parseJson } from '../../base/parse-json';
import { valueOf } from '../../testing/builders';
import { deepFreeze } from '../../testing/deep-freeze';
import { CATALOG_KIND, FORMAT_VERSION, MONTH_KIND, readStored, type DocumentKind } from '../stored-document';
import { migrate, MIGRATIONS } from './migrate';
import type { Content, Migration } from './migration';

/** As each migration was when it was released. */
const RELEASED: Readonly<Record<string, string>> = {
  'migration-1.ts': 'b3391d4c9c6f0e7a8c0c61df05cb8dedec1e9e9ada6c6858e83395595021700a',
  'migration-2.ts': 'f0f52cdccc110ff33902af5881cda0ad58076f035ffa94d4b848347d8cdf83a3',
  'migration-3.ts': '540963002b39d915398ba7a77169c11c631d22b9c1ef802f80f30bd14f474a9f',
  'migration-4.ts': 'd3994d5d0e1fa329fee3cb16c5f244f0ce1c197fab50a689baa1df0d88f923cc',
};

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');

function sourceHash(name: string): string {
  const source = readFileSync(path.join(import.meta.dirname, name), 'utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(source).digest('hex');
}

function checksum(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64url')}`;
}

/** A file of an old format, what it holds, and how it reads today. */
function fixture(format: number, name: string) {
  const text = readFileSync(path.join(FIXTURES, `format-${String(format)}`, name), 'utf8');
  const kind: DocumentKind<unknown> = name === 'catalog.json' ? CATALOG_KIND : MONTH_KIND;
  const { kind: _, formatVersion: __, revision: ___, checksum: ____, ...content } = parseJson(text) as Content;
  return { text, content, read: valueOf(readStored(kind, text, { name, checksum })) };
}

function fixtureNames(format: number): readonly string[] {
  const folder = path.join(FIXTURES, `format-${String(format)}`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.json'));
}

describe('the migrations', () => {
  it('are numbered from 1 without a gap, up to the format of today', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(FORMAT_VERSION).toBe(MIGRATIONS.length + 1);
  });

  it('stand each in a file of its own, and each file is one of them', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => /^migration-\d+\.ts$/.test(name));

    expect(files.toSorted()).toEqual(MIGRATIONS.map(({ from }) => `migration-${String(from)}.ts`).toSorted());
    expect(Object.keys(RELEASED).toSorted()).toEqual(files.toSorted());
  });

  it.each(Object.entries(RELEASED))('are as they were released: %s', (name, released) => {
    const why =
      `${name} is not what was released. Ledgers on other computers have already gone through it as it was, and would ` +
      'now differ from those that go through it today. Leave it as it is and write the next migration.';
    expect(sourceHash(name), why).toBe(released);
  });

  it('have files of the format that they begin with', () => {
    for (const { from } of MIGRATIONS) expect(fixtureNames(from)).toContain('catalog.json');
  });

  it('leave what they are given as it is, whatever it is', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (content, anything) => {
        const lists = { activities: anything, scores: [anything], readings: [{ retired: anything }] };
        for (const given of [content, { ...content, settings: anything }, { ...content, ...lists }])
          for (const which of ['catalog', 'month'] as const)
            expect(() => migrate(which, deepFreeze(given), { version: 1 })).not.toThrow();
      }),
    );
  });

  it('hand on what they do not know', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (unknown) => {
        const { settings: _, ...content } = unknown;
        for (const which of ['catalog', 'month'] as const)
          expect(migrate(which, content, { version: 1 })).toEqual(
            which === 'month' ? { reviews: [], ...content } : { ...COLLECTIONS_SINCE, ...content },
          );
      }),
    );
  });
});

/** What earlier formats did not have, as it is where nobody has set it. */
const SETTINGS_SINCE = {
  editedAt: EPOCH,
  closeAfterDays: null,
  reminding: { mostADay: 3, quiet: { from: '22:00', to: '07:00' }, clients: [] },
  timing: { idleMinutes: 5, ceilingMinutes: 60 },
};
const COLLECTIONS_SINCE = { pauses: [], reminders: [], events: [], looks: [] };
const SCORE_SINCE = { parts: [], sees: [], isHidden: false, isObservedOnly: false, refusedBreaks: [] };
const READING_SINCE = { basis: 'seen', parts: null };

function catalogOfToday({ activities, scores, settings, ...content }: Content): Content {
  return {
    ...COLLECTIONS_SINCE,
    ...content,
    activities: (activities as readonly object[]).map((activity) => ({ gaps: [], ...activity })),
    scores: (scores as readonly Content[]).map(scoreOfToday),
    settings: { ...SETTINGS_SINCE, ...(settings as object) },
  };
}

function scoreOfToday({ retired, ...score }: Content): Content {
  const measures =
    score['name'] === 'New clients' ? 'since-last' : score['name'] === 'Referral visits' ? 'that-day' : 'level';
  return {
    ...SCORE_SINCE,
    measures,
    ...score,
    retired: retired === null ? null : { ...(retired as object), isReviewed: true },
  };
}

function monthOfToday({ readings, ...content }: Content): Content {
  return {
    reviews: [],
    ...content,
    readings: (readings as readonly object[]).map((reading) => ({ ...READING_SINCE, ...reading })),
  };
}

const FILLED_IN_ALL = [
  ...['month', 'platforms', 'activities', 'budgets', 'scores'],
  ...['checks', 'sessions', 'readings', 'notes'],
];

describe.each([
  { format: 1, filled: FILLED_IN_ALL },
  { format: 2, filled: FILLED_IN_ALL },
  { format: 3, filled: [...FILLED_IN_ALL, 'pauses'] },
  { format: 4, filled: [...FILLED_IN_ALL, 'pauses', 'reminders'] },
])('a real file of format $format', ({ format, filled }) => {
  it.each(fixtureNames(format))('reads as one of today with everything in it: %s', (name) => {
    const { content, read } = fixture(format, name);

    expect(read).toEqual({
      content: name === 'catalog.json' ? catalogOfToday(content) : monthOfToday(content),
      revision: read.revision,
      formatVersion: format,
      isAsWritten: true,
      badRecords: [],
    });
  });

  it('is there with something of nearly everything', () => {
    const kept = fixtureNames(format).map((name) => fixture(format, name).content);
    const found = kept.flatMap((content) =>
      Object.keys(content).filter((name) => (content[name] as unknown[] | null)?.length),
    );

    expect(new Set(found)).toEqual(new Set(filled));
  });
});

describe('migrate', () => {
  const step = (from: number): Migration => ({
    from,
    catalog: (content) => ({ ...content, passed: [...((content['passed'] ?? []) as readonly number[]), from] }),
    month: (content) => ({ ...content, months: from }),
  });
  const migrations = [step(1), step(2), step(3)];

  it.each([
    [1, [1, 2, 3]],
    [2, [2, 3]],
    [3, [3]],
    [4, undefined],
    [99, undefined],
  ])('takes a document of format %d through %j', (version, passed) => {
    expect(migrate('catalog', {}, { version, migrations })['passed']).toEqual(passed);
  });

  it('takes a month through those for months', () => {
    expect(migrate('month', {}, { version: 2, migrations })).toEqual({ months: 3 });
  });

  it('throws what a migration throws', () => {
    const failing: Migration = {
      from: 1,
      catalog: () => {
        throw new Error('nothing to bring over');
      },
      month: (content) => content,
    };
    expect(() => migrate('catalog', {}, { version: 1, migrations: [failing] })).toThrow('nothing to bring over');
  });
});

describe('migration 1', () => {
  it.each([
    [{ dayStart: '04:00' }, { editedAt: EPOCH, dayStart: '04:00' }],
    [{ editedAt: '2026-11-23T00:00:00.000Z' }, { editedAt: '2026-11-23T00:00:00.000Z' }],
    [{}, { editedAt: EPOCH }],
    [null, null],
    [[], []],
    ['04:00', '04:00'],
    [undefined, undefined],
  ])('makes of the settings %j: %j', (settings, expected) => {
    expect(migrate('catalog', { settings }, { version: 1, migrations: MIGRATIONS.slice(0, 1) })).toEqual({
      settings: expected,
    });
  });
});

describe('migration 2', () => {
  const toFormat3 = (content: Content) =>
    migrate('catalog', content, { version: 2, migrations: MIGRATIONS.slice(0, 2) });

  it('adds pauses and the closing of days, and leaves those that are there', () => {
    expect(toFormat3({ settings: { dayStart: '04:00' } })).toEqual({
      pauses: [],
      settings: { dayStart: '04:00', closeAfterDays: null },
    });
    expect(toFormat3({ activities: [{ id: 'a' }, null] })).toEqual({
      pauses: [],
      activities: [{ id: 'a', gaps: [] }, null],
    });
    const there = { pauses: [1], activities: [{ gaps: [1] }], settings: { closeAfterDays: 3 } };
    expect(toFormat3(there)).toEqual(there);
  });

  it.each([null, [], '04:00', undefined])('leaves the settings %j to the schema', (settings) => {
    expect(toFormat3({ settings })).toEqual({ pauses: [], settings });
  });
});

describe('migration 3', () => {
  const toFormat4 = (content: Content) =>
    migrate('catalog', content, { version: 3, migrations: MIGRATIONS.slice(0, 3) });

  it('adds reminders, when they may speak, and when a timer stops by itself, and leaves those that are there', () => {
    const { reminding, timing } = SETTINGS_SINCE;
    expect(toFormat4({ settings: { dayStart: '04:00' } })).toEqual({
      reminders: [],
      settings: { dayStart: '04:00', reminding, timing },
    });
    const there = { reminders: [1], settings: { reminding: { quiet: null }, timing: { ceilingMinutes: 30 } } };
    expect(toFormat4(there)).toEqual(there);
  });

  it.each([null, [], '04:00', undefined])('leaves the settings %j to the schema', (settings) => {
    expect(toFormat4({ settings })).toEqual({ reminders: [], settings });
  });
});

describe('migration 4', () => {
  const since4 = { version: 4, migrations: MIGRATIONS.slice(0, 4) };
  const toFormat5 = (content: Content) => migrate('catalog', content, since4);
  const monthToFormat5 = (content: Content) => migrate('month', content, since4);
  const EMPTY = { events: [], looks: [] };

  it.each([
    ['New clients', 'since-last'],
    ['Referral visits', 'that-day'],
    ['new clients', 'level'],
    ['Klout', 'level'],
    ['__proto__', 'level'],
    [undefined, 'level'],
    [['New clients'], 'level'],
  ])('knows what a score called %j measures: %s', (name, measures) => {
    expect(toFormat5({ scores: [{ name }] })).toEqual({ ...EMPTY, scores: [{ ...SCORE_SINCE, measures, name }] });
  });

  it('takes what was retired before as looked back at, so that no old end is brought up', () => {
    const scores = [{ retired: { on: '2026-11-20', reason: null } }, { retired: null }];

    expect(toFormat5({ scores })['scores']).toMatchObject([
      { retired: { on: '2026-11-20', reason: null, isReviewed: true } },
      { retired: null },
    ]);
  });

  it('takes every reading as seen, and made of nothing that is known', () => {
    expect(monthToFormat5({ month: '2026-11', readings: [{ id: 'r', value: 47, later: 1 }] })).toEqual({
      month: '2026-11',
      reviews: [],
      readings: [{ id: 'r', value: 47, later: 1, basis: 'seen', parts: null }],
    });
  });

  it('leaves what is there already', () => {
    const score = { ...SCORE_SINCE, measures: 'that-day', isHidden: true, retired: { isReviewed: false }, later: 1 };
    const catalog = { events: [1], looks: [2], scores: [score], later: 1 };
    const month = { reviews: [1], readings: [{ basis: 'restated', parts: [1], later: 1 }], later: 1 };

    expect([toFormat5(catalog), monthToFormat5(month)]).toEqual([catalog, month]);
  });

  it.each([null, 7, 'text', {}, [null, 7, 'text', []]])('leaves records that are %j to the schema', (records) => {
    expect(toFormat5({ scores: records })).toEqual({ ...EMPTY, scores: records });
    expect(monthToFormat5({ readings: records })).toEqual({ reviews: [], readings: records });
  });

  it.each(['soon', 7, []])('leaves an end that is %j to the schema', (retired) => {
    expect(toFormat5({ scores: [{ retired }] })['scores']).toMatchObject([{ retired }]);
  });
});

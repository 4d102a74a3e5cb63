import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EPOCH } from '../base/instant';
import { day } from '../base/day';
import { parseJson } from '../base/parse-json';
import type { Documents } from '../ledger/documents';
import { EMPTY_CATALOG, EMPTY_DOCUMENTS, emptyMonth } from '../ledger/documents';
import { FORMAT_VERSION } from '../ledger/stored-document';
import {
  backupOf,
  backupOfTexts,
  checksum,
  documentTexts,
  FACTS,
  ledgers,
  readBack,
  valueReadBack,
} from '../testing/backups';
import {
  aCheck,
  aLook,
  anActivity,
  anEvent,
  aNote,
  aPlatform,
  aReading,
  aReview,
  aScore,
  aSession,
  documentsWith,
  id,
  month,
} from '../testing/builders';
import { START, UNKNOWN, withUnknownFields } from '../testing/random-records';
import { backupText, HEADER_LENGTH, readHeader, totalOf } from './backup-file';
import { contentsOf } from './contents';

const SMALL = documentsWith({
  platforms: [aPlatform()],
  activities: [anActivity()],
  checks: [aCheck()],
  notes: [aNote({ whatHappened: 'Met Zoë — “later”, she said 👩‍💻' })],
});

/** So small that it can be damaged in every possible way. */
const TINY = documentsWith({ notes: [aNote({ whatHappened: 'Zoë 👩‍💻' })] });

/** The backup with other fields than its own at its beginning; its checksum is no longer right. */
function altered(fields: object, documents: Documents = SMALL): string {
  return JSON.stringify({ ...(parseJson(backupOf(documents)) as object), ...fields });
}

function refusal(text: string): string | null {
  const outcome = readBack(text);
  return outcome.ok ? null : outcome.failure.code;
}

/** What a score of an earlier format did not say of itself. */
const SCORE_SINCE = {
  measures: 'level',
  parts: [],
  sees: [],
  isHidden: false,
  isObservedOnly: false,
  refusedBreaks: [],
};

/** A month of an earlier format in the form of today. */
function withReadings(month: Record<string, unknown> | undefined): object {
  const readings = (month?.['readings'] ?? []) as readonly object[];
  return { ...month, reviews: [], readings: readings.map((one) => ({ ...one, basis: 'seen', parts: null })) };
}

/** A file as it was written before format 2. */
function fixtureText(name: string): string {
  return readFileSync(path.resolve(import.meta.dirname, '../ledger/fixtures/format-1', name), 'utf8');
}

const OLD_TEXTS = ['catalog.json', 'months/2026-10.json', 'months/2026-11.json'].map(fixtureText);

describe('a backup', () => {
  it('holds the same documents when it is read, whatever was done and with fields that nobody knows', () => {
    fc.assert(
      fc.property(ledgers, (documents) => {
        const { documents: again, isAsWritten, problems } = valueReadBack(backupOf(documents));

        expect([isAsWritten, problems]).toEqual([true, []]);
        expect(again).toEqual(documents);
        expect(documentTexts(again)).toEqual(documentTexts(documents));
      }),
    );
  });

  it('holds a ledger in which there is nothing', () => {
    expect(valueReadBack(backupOf(EMPTY_DOCUMENTS)).documents).toEqual(EMPTY_DOCUMENTS);
  });

  it('is the same text each time', () => {
    expect(backupOf(START)).toBe(backupOf(START));
  });

  it('holds each document to the byte as it stands in its file', () => {
    for (const text of documentTexts(START)) expect(backupOf(START)).toContain(text.trimEnd());
  });

  it('is as written with fields that a newer version has put at its beginning', () => {
    const facts = { ...FACTS, ...contentsOf(SMALL), ...UNKNOWN };
    const text = backupText(facts, documentTexts(SMALL), checksum);

    expect(valueReadBack(text)).toMatchObject({ isAsWritten: true, documents: SMALL });
    expect(readHeader(text)).not.toBeNull();
  });

  it('is read with line ends of another system, and is then not as written', () => {
    const { documents, isAsWritten } = valueReadBack(backupOf(SMALL).replaceAll('\n', '\r\n'));

    expect([documents, isAsWritten]).toEqual([SMALL, false]);
  });

  it('is read however somebody set its spaces, and is then not as written', () => {
    const laidOut = JSON.stringify(parseJson(backupOf(SMALL)), null, 4);

    expect(valueReadBack(laidOut)).toMatchObject({ documents: SMALL, isAsWritten: false, problems: [] });
  });
});

describe('the beginning of a backup', () => {
  it('says what the whole file says', () => {
    fc.assert(
      fc.property(ledgers, (documents) => {
        const text = backupOf(documents, { reason: 'before-restore', isShrunk: true });
        const beginning = Buffer.from(text).subarray(0, HEADER_LENGTH).toString();

        expect(readHeader(beginning)).toEqual(valueReadBack(text).header);
        expect(readHeader(beginning)).toMatchObject({ reason: 'before-restore', isShrunk: true });
      }),
    );
  });

  it('fits into what is read of it even when everything in it is as long as can be', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const counts = Object.fromEntries(Object.keys(contentsOf(START).counts).map((name) => [name, most]));
    const firstDay = day('2000-01-01');
    const text = backupOf(START, { counts, appVersion: 'é'.repeat(100), firstDay, lastDay: firstDay });

    expect(readHeader(Buffer.from(text).subarray(0, HEADER_LENGTH).toString())).toMatchObject({ counts });
  });

  it('is found in the whole text of a file that somebody laid out anew', () => {
    const text = backupOf(START);
    for (const space of [0, 1, 2, '\t']) {
      const laidOut = JSON.stringify(parseJson(text), null, space);
      expect(readHeader(laidOut)).toEqual(readHeader(text));
    }
  });

  it.each([
    ['nothing', ''],
    ['another file', '{"kind":"rapport-catalog"}'],
    ['a list', '[]'],
    ['half of it', backupOf(SMALL).slice(0, 150)],
    ['a beginning that is only the end of a beginning', '\n"documents": ['],
    ['a reason that there is not', backupOf(SMALL).replace('"daily"', '"whim"')],
    ['a day that does not exist', backupOf(SMALL, { firstDay: day('2026-11-30') }).replace('2026-11-30', '2026-11-31')],
    ['counts that are none', backupOf(SMALL).replace('"notes":1', '"notes":1e999')],
  ])('is not found in %s', (_, text) => {
    expect(readHeader(text)).toBeNull();
  });
});

describe('contentsOf', () => {
  it('counts the records of each kind and finds the first and the last day', () => {
    const documents = documentsWith({
      platforms: [aPlatform()],
      scores: [aScore(), aScore({ id: id('clients') })],
      sessions: [aSession({ day: day('2026-11-30') })],
      readings: [aReading({ day: day('2024-02-29') }), aReading({ id: id('r2'), day: day('2026-12-01') })],
      notes: [aNote(), aNote({ day: day('2026-11-02') }), aNote({ day: day('2026-10-31') })],
      // An event is planned ahead: its days are not those on which something happened.
      events: [anEvent(), anEvent({ id: id('holiday'), from: day('2027-01-01'), to: day('2027-01-09') })],
      looks: [aLook()],
      reviews: [aReview({ day: day('2026-12-07') })],
    });

    expect(contentsOf(documents)).toEqual({
      counts: {
        platforms: 1,
        activities: 0,
        pauses: 0,
        budgets: 0,
        scores: 2,
        reminders: 0,
        events: 2,
        looks: 1,
        checks: 0,
        sessions: 1,
        readings: 2,
        notes: 3,
        reviews: 1,
      },
      firstDay: '2024-02-29',
      lastDay: '2026-12-07',
    });
    expect(totalOf(contentsOf(documents).counts)).toBe(13);
  });

  it('knows no day where nothing happened', () => {
    expect(
      contentsOf({ ...EMPTY_DOCUMENTS, months: new Map([[month('2026-11'), emptyMonth(month('2026-11'))]]) }),
    ).toMatchObject({ firstDay: null, lastDay: null });
  });
});

describe('readBackup', () => {
  it('brings documents of format 1 into the form of today and keeps everything in them', () => {
    const { documents, isAsWritten, problems } = valueReadBack(backupOfTexts(OLD_TEXTS));
    const [catalog, october, november] = OLD_TEXTS.map((text) => {
      const {
        kind: _,
        formatVersion: __,
        revision: ___,
        checksum: ____,
        ...content
      } = parseJson(text) as Record<string, unknown>;
      return content;
    });

    expect([isAsWritten, problems]).toEqual([true, []]);
    expect(documents.catalog).toEqual({
      ...catalog,
      pauses: [],
      reminders: [],
      events: [],
      looks: [],
      activities: (catalog?.['activities'] as readonly object[]).map((activity) => ({ ...activity, gaps: [] })),
      scores: (catalog?.['scores'] as readonly object[]).map((score) => ({ ...SCORE_SINCE, ...score })),
      settings: { ...EMPTY_CATALOG.settings, dayStart: '04:00', weekStart: 1, editedAt: EPOCH },
    });
    expect([...documents.months]).toEqual([
      ['2026-10', withReadings(october)],
      ['2026-11', withReadings(november)],
    ]);
  });

  it('reads a backup that an older Rapport wrote', () => {
    const text = altered({ formatVersion: 1, documents: OLD_TEXTS.map(parseJson) });

    expect(valueReadBack(text)).toMatchObject({ header: { formatVersion: 1 }, problems: [] });
  });

  it('leaves a backup of a newer Rapport alone', () => {
    const failure = { code: 'document-newer', version: FORMAT_VERSION + 1 };

    expect(readBack(altered({ formatVersion: FORMAT_VERSION + 1 }))).toMatchObject({ failure });
  });

  it('leaves one alone that says other things of itself than those of today', () => {
    expect(refusal(altered({ formatVersion: 99, reason: 'before-the-moon-landing', counts: [] }))).toBe(
      'document-newer',
    );
    expect(refusal(altered({ formatVersion: 99, documents: { catalog: 'elsewhere' } }))).toBe('document-newer');
  });

  it.each([
    ['nothing', ''],
    ['zeros', '\0'.repeat(4096)],
    ['null', 'null'],
    ['a catalog', documentTexts(SMALL)[0] ?? ''],
    ['version zero', altered({ formatVersion: 0 })],
    ['a moment that does not exist', altered({ madeAt: '2026-02-30T08:00:00.000Z' })],
    ['no documents', altered({ documents: undefined })],
    ['documents that are no list', altered({ documents: {} })],
    ['a list without a catalog', altered({ documents: [] })],
    ['a month in the place of the catalog', backupOfTexts(documentTexts(SMALL).slice(1))],
    ['a name that hides its fields', `{"__proto__": ${backupOf(SMALL)}}`],
    ['lists nested a hundred thousand times', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['the same as a document', altered({}).replace(/\]\}$/, `,${'['.repeat(100_000) + ']'.repeat(100_000)}]}`)],
  ])('refuses %s as damaged', (_, text) => {
    expect(refusal(text)).toBe('document-damaged');
  });

  it('never takes what was cut off, wherever it was cut', () => {
    const bytes = Buffer.from(backupOf(TINY));
    const lengths = Array.from({ length: bytes.length - 2 }, (_, length) => length);

    const taken = lengths.filter((length) => refusal(bytes.subarray(0, length).toString()) === null);

    expect(taken).toEqual([]);
    // Without its last line break everything is there, but it is not what was written.
    expect(valueReadBack(backupOf(TINY).slice(0, -1))).toMatchObject({ documents: TINY, isAsWritten: false });
  });

  it('notices every bit that turned over: it refuses the backup, or says that it is not as written', () => {
    const bytes = Buffer.from(backupOf(TINY));
    const unnoticed: number[] = [];

    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7))) & 0xff, bit >> 3);
      const outcome = readBack(flipped.toString());
      if (outcome.ok && outcome.value.isAsWritten) unnoticed.push(bit);
    }

    expect(unnoticed).toEqual([]);
  });
});

describe('the rest of a backup lives', () => {
  const [catalog = '', november = ''] = documentTexts(SMALL);
  const NOVEMBER = month('2026-11');

  it('with a month that is there twice: the first one is taken', () => {
    const other = november.replace('she said', 'he said');
    const { documents, problems } = valueReadBack(backupOfTexts([catalog, november, other]));

    expect([documents, problems]).toEqual([SMALL, ['2026-11: It is there twice.']]);
  });

  it.each([
    ['a catalog', catalog, 'A month: It is cut off, empty, or not a document of Rapport.'],
    ['null', 'null', 'A month: It is cut off, empty, or not a document of Rapport.'],
    [
      'a month that there is not',
      november.replace('"month": "2026-11"', '"month": "2026-13"'),
      'A month: A part of it is not valid: month.',
    ],
    [
      'a collection missing',
      november.replace('"notes": [', '"readings": ['),
      '2026-11: A part of it is not valid: notes.',
    ],
    [
      'a newer month',
      november
        .replace(`"formatVersion": ${String(FORMAT_VERSION)}`, '"formatVersion": 99')
        .replace('"notes": [', '"diary": ['),
      '2026-11: It is of a newer Rapport.',
    ],
  ])('with %s in the place of a month', (_, text, problem) => {
    const { documents, problems } = valueReadBack(backupOfTexts([catalog, text, ...documentTexts(START).slice(1, 2)]));

    expect(problems).toEqual([problem]);
    expect([...documents.months.keys()]).toEqual([...START.months.keys()].slice(0, 1));
  });

  it('with a record that is none, in a month and in the plan', () => {
    const texts = [
      catalog.replace('"name":"X"', '"name":""'),
      november.replace('"entry":{"kind":"amount","amount":1}', '"entry":{"kind":"amount","amount":1e999}'),
    ];
    const { documents, problems } = valueReadBack(backupOfTexts(texts));

    expect(problems).toEqual([
      'Plan, platforms: Its name is not valid.',
      '2026-11, checks: Its entry.amount is not valid.',
    ]);
    expect(documents.catalog).toEqual({ ...SMALL.catalog, platforms: [] });
    expect(documents.months.get(NOVEMBER)).toEqual({ ...SMALL.months.get(NOVEMBER), checks: [] });
  });

  it('with more bad records than arguments fit into a call', () => {
    const bad = `"notes": [\n${'1,\n'.repeat(200_000)}`;
    const { documents, problems } = valueReadBack(backupOfTexts([catalog, november.replace('"notes": [', bad)]));

    expect([documents, problems.length]).toEqual([SMALL, 200_000]);
  });

  it('with unknown fields on everything', () => {
    const marked = withUnknownFields(SMALL);

    expect(valueReadBack(backupOf(marked)).documents).toEqual(marked);
  });
});

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stamp } from '../base/stamp';
import { LONGEST_NOTE } from '../journal/note';
import { month } from '../testing/builders';
import { pageCommands } from '../testing/random-commands';
import { stamps, START, withUnknownFields } from '../testing/random-records';
import { apply } from './apply';
import type { PageCommand } from './command';
import { EMPTY_CATALOG, emptyMonth, type Documents } from './documents';
import {
  CATALOG_KIND,
  documentText,
  FORMAT_VERSION,
  formatOf,
  headAsWritten,
  isAsWritten,
  MONTH_KIND,
  readStored,
  toStored,
  type DocumentKind,
  type ReadDocument,
} from './stored-document';

const NAME = 'months/2026-11.json';
const NOVEMBER = month('2026-11');

function checksum(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64url')}`;
}

function checksumOfPieces(...pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return `sha256-${hash.digest('base64url')}`;
}

function textOf(kind: DocumentKind<unknown>, content: object, revision = 1): string {
  return toStored(kind, content, { revision, checksum }).text;
}

function read<Content>(kind: DocumentKind<Content>, text: string) {
  return readStored(kind, text, { name: NAME, checksum });
}

function valueRead<Content>(kind: DocumentKind<Content>, text: string): ReadDocument<Content> {
  const outcome = read(kind, text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** The code of the failure; null when the text is taken. */
function refusal(kind: DocumentKind<unknown>, text: string): string | null {
  const outcome = read(kind, text);
  return outcome.ok ? null : outcome.failure.code;
}

/** A catalog's text with other fields in front of or instead of its own. */
function altered(fields: object): string {
  const { document } = toStored(CATALOG_KIND, EMPTY_CATALOG, { revision: 1, checksum });
  return JSON.stringify({ ...document, ...fields });
}

/** A whole document of a later format: its text is to the byte what was written. */
function newer(kind: DocumentKind<unknown>, content: object, by = 1): string {
  const inLaterFormat = (text: string) =>
    text.replace(`"formatVersion": ${String(FORMAT_VERSION)}`, `"formatVersion": ${String(FORMAT_VERSION + by)}`);
  const sum = (unsigned: string) => checksum(inLaterFormat(unsigned));
  return inLaterFormat(toStored(kind, content, { revision: 1, checksum: sum }).text);
}

/** As format 1 wrote it: with the checksum of the content alone. */
function format1Text(kind: DocumentKind<unknown>, content: object): string {
  const envelope = { kind: kind.kind, formatVersion: 1, revision: 3, checksum: checksum(JSON.stringify(content)) };
  return documentText({ ...envelope, ...content });
}

/** Ledgers as commands make them, with and without fields of a newer version. */
const ledgers: fc.Arbitrary<Documents> = fc
  .tuple(fc.constantFrom(START, withUnknownFields(START)), fc.array(fc.tuple(pageCommands, stamps), { maxLength: 12 }))
  .map(([start, given]) => given.reduce(afterCommand, start));

function afterCommand(documents: Documents, [command, stamp]: readonly [PageCommand, Stamp]): Documents {
  const applied = apply(documents, command, stamp);
  return applied.ok ? applied.value.documents : documents;
}

const NOTE = {
  id: '2026-11-23',
  day: '2026-11-23',
  whatHappened: 'Met Zoë at the fair — “later”, she said 👩‍💻',
  whatIThinkItDid: '',
  at: '2026-11-23T08:42:10.123Z',
  zone: 'Europe/Berlin',
  source: 'checklist',
  editedAt: '2026-11-23T08:42:10.123Z',
};
const FORMAT_1_CATALOG: object = { ...EMPTY_CATALOG, settings: { dayStart: '04:00', weekStart: null } };
/** What a score of an earlier format did not say of itself. */
const SCORE_SINCE = {
  measures: 'level',
  parts: [],
  sees: [],
  isHidden: false,
  isObservedOnly: false,
  refusedBreaks: [],
};
const SMALL_MONTH: object = { ...emptyMonth(NOVEMBER), notes: [NOTE] };

describe('a stored document', () => {
  it('is the same text when it is read and written again, whatever was done and with fields that nobody knows', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), ({ catalog, months }, revision) => {
        const documents = [...months.values()].map((content) => [MONTH_KIND, content] as const);
        for (const [kind, content] of [[CATALOG_KIND, catalog] as const, ...documents]) {
          const text = textOf(kind, content, revision);
          const { content: again, ...rest } = valueRead<object>(kind, text);

          expect(rest).toEqual({ revision, isAsWritten: true, formatVersion: FORMAT_VERSION, badRecords: [] });
          expect(isAsWritten(text, checksum)).toBe(true);
          expect(textOf(kind, again, revision)).toBe(text);
        }
      }),
    );
  });

  it('stands in its file with a line for each field and each record', () => {
    const content = { ...EMPTY_CATALOG, platforms: [{ id: 'p1' }, { id: 'p2' }], later: ['a'] };

    expect(toStored(CATALOG_KIND, content, { revision: 7, checksum: () => 'sum' }).text).toBe(
      `{
"kind": "rapport-catalog",
"formatVersion": 5,
"revision": 7,
"checksum": "sum",
"platforms": [
{"id":"p1"},
{"id":"p2"}
],
"activities": [],
"pauses": [],
"budgets": [],
"scores": [],
"reminders": [],
"events": [],
"looks": [],
"settings": {"dayStart":"04:00","weekStart":null,"closeAfterDays":null,"reminding":{"mostADay":3,"quiet":{"from":"22:00","to":"07:00"},"clients":[]},"timing":{"idleMinutes":5,"ceilingMinutes":60},"editedAt":"1970-01-01T00:00:00.000Z"},
"isSample": false,
"later": [
"a"
]
}
`,
    );
  });

  it('keeps a field of a newer version whose name looks like a number', () => {
    const text = textOf(CATALOG_KIND, { ...EMPTY_CATALOG, 2027: ['x'], 1: 'y' });

    const { content, isAsWritten } = valueRead(CATALOG_KIND, text);

    expect([isAsWritten, textOf(CATALOG_KIND, content)]).toEqual([true, text]);
  });

  it('is told from one that was changed by something else', () => {
    const text = textOf(MONTH_KIND, SMALL_MONTH);

    const { content, isAsWritten } = valueRead(MONTH_KIND, text.replace('at the fair', 'at the bar'));

    expect(isAsWritten).toBe(false);
    expect(content.notes[0]?.whatHappened).toContain('at the bar');
  });

  it('is taken however somebody set its spaces, and is not as written', () => {
    const text = textOf(MONTH_KIND, SMALL_MONTH);

    const { content, isAsWritten } = valueRead(MONTH_KIND, JSON.stringify(JSON.parse(text), null, 4));

    expect([isAsWritten, textOf(MONTH_KIND, content)]).toEqual([false, text]);
  });

  it('is the text of its document', () => {
    const { document, text } = toStored(MONTH_KIND, SMALL_MONTH, { revision: 3, checksum });

    expect(documentText(document)).toBe(text);
  });

  it('is told from one whose text holds a checksum of its own', () => {
    const later = ['"checksum": ""', { checksum: 'x' }];
    const text = textOf(CATALOG_KIND, { ...EMPTY_CATALOG, later, 1: '"checksum": "y"' });

    expect(valueRead(CATALOG_KIND, text).isAsWritten).toBe(true);
    expect(valueRead(CATALOG_KIND, text.replace('{"checksum":"x"}', '{"checksum":"z"}')).isAsWritten).toBe(false);
  });

  it('is known by its bytes alone, and not with any byte of it changed or gone', () => {
    const notes = [{ ...NOTE, whatHappened: 'Ein Café, 日本' }];
    const bytes = Buffer.from(textOf(MONTH_KIND, { ...SMALL_MONTH, notes }));

    expect(headAsWritten(bytes, checksumOfPieces)).toContain('"month": "2026-11"');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(headAsWritten(changed, checksumOfPieces)).toBeNull();
      expect(headAsWritten(bytes.subarray(0, place), checksumOfPieces)).toBeNull();
    }
  });
});

describe('readStored', () => {
  it.each([
    ['in another form', { ...EMPTY_CATALOG, activities: 'in another form' }],
    ['with a record in another form', { ...EMPTY_CATALOG, activities: [{ id: 'a', isLater: true }] }],
    ['without a part that this version needs', { ...EMPTY_CATALOG, settings: undefined }],
  ])('leaves a document of a newer version alone that is %s', (_, content) => {
    expect(read(CATALOG_KIND, newer(CATALOG_KIND, content, 7))).toEqual({
      ok: false,
      failure: { code: 'document-newer', document: NAME, version: FORMAT_VERSION + 7 },
    });
  });

  it('reads a document of a newer version that reads as one of today, and says which version it is', () => {
    const content = { ...EMPTY_CATALOG, later: [{ id: 'p1' }] };

    expect(valueRead(CATALOG_KIND, newer(CATALOG_KIND, content))).toEqual({
      content,
      revision: 1,
      formatVersion: FORMAT_VERSION + 1,
      isAsWritten: true,
      badRecords: [],
    });
  });

  it('does not take a damaged number of the format for a newer version', () => {
    const text = altered({ formatVersion: 9 });

    expect(valueRead(CATALOG_KIND, text)).toMatchObject({ formatVersion: 9, isAsWritten: false });
    expect(refusal(CATALOG_KIND, altered({ formatVersion: 9, activities: 'in another form' }))).toBe(
      'document-damaged',
    );
  });

  it('refuses a document of another kind', () => {
    expect(refusal(MONTH_KIND, textOf(CATALOG_KIND, EMPTY_CATALOG))).toBe('document-damaged');
    expect(refusal(CATALOG_KIND, textOf(MONTH_KIND, SMALL_MONTH))).toBe('document-damaged');
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n'],
    ['zeros, as after a power cut', '\0'.repeat(4096)],
    ['an empty object', '{}'],
    ['a list', '[1]'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"rapport-catalog"'],
    ['half of it twice', '{"kind":"rapport-catalog"}{"kind":"rapport-catalog"}'],
    ['no version', altered({ formatVersion: undefined })],
    ['version zero', altered({ formatVersion: 0 })],
    ['a version that is no whole number', altered({ formatVersion: 1.5 })],
    ['a revision below zero', altered({ revision: -1 })],
    ['no checksum', altered({ checksum: undefined })],
    ['a collection missing', altered({ activities: undefined })],
    ['a collection that is no list', altered({ activities: {} })],
    ['settings that are none', altered({ settings: 7 })],
    ['a name that hides its fields', `{"__proto__": ${textOf(CATALOG_KIND, EMPTY_CATALOG)}}`],
  ])('refuses %s as damaged', (_, text) => {
    expect(refusal(CATALOG_KIND, text)).toBe('document-damaged');
  });

  const PLATFORM = { id: 'x', name: 'X', hue: 'blue', archivedOn: null, position: 1, editedAt: NOTE.at };
  const LATER_PLATFORM = { ...PLATFORM, name: 'Later', editedAt: '2026-11-24T08:42:10.123Z' };

  it.each([
    ['null', null, 'It is not a record of this kind.'],
    ['a number', 7, 'It is not a record of this kind.'],
    ['a list', [PLATFORM], 'It is not a record of this kind.'],
    ['a text in place of a number', { ...PLATFORM, position: 'first' }, 'Its position is not valid.'],
    ['an id that is none', { ...PLATFORM, id: '../x' }, 'Its id is not valid.'],
    ['no name', { ...PLATFORM, name: undefined }, 'Its name is not valid.'],
  ])('takes a document without a record that is %s, and says why', (_, record, reason) => {
    const good = { ...PLATFORM, id: 'good' };

    const { content, badRecords, isAsWritten } = valueRead(
      CATALOG_KIND,
      textOf(CATALOG_KIND, { ...EMPTY_CATALOG, platforms: [record, good] }),
    );

    expect(content).toEqual({ ...EMPTY_CATALOG, platforms: [good] });
    expect(badRecords).toEqual([{ collection: 'platforms', record: parsed(record), reason }]);
    expect(isAsWritten).toBe(true);
  });

  it('takes a document without a number beyond all numbers', () => {
    const text = textOf(CATALOG_KIND, { ...EMPTY_CATALOG, platforms: [PLATFORM] });

    const { content, badRecords } = valueRead(CATALOG_KIND, text.replace('"position":1', '"position":1e999'));

    expect([content.platforms, badRecords.length]).toEqual([[], 1]);
  });

  it.each([
    ['the later first', [LATER_PLATFORM, PLATFORM]],
    ['the earlier first', [PLATFORM, LATER_PLATFORM]],
  ])('takes of two records with one id the one that was edited later: %s', (_, platforms) => {
    const { content, badRecords } = valueRead(CATALOG_KIND, textOf(CATALOG_KIND, { ...EMPTY_CATALOG, platforms }));

    expect(content.platforms).toEqual([LATER_PLATFORM]);
    expect(badRecords).toEqual([
      { collection: 'platforms', record: PLATFORM, reason: 'Another record has the same id.' },
    ]);
  });

  it('takes a record once that is there twice the same', () => {
    const platforms = [PLATFORM, PLATFORM];

    const { content, badRecords } = valueRead(CATALOG_KIND, textOf(CATALOG_KIND, { ...EMPTY_CATALOG, platforms }));

    expect([content.platforms, badRecords]).toEqual([[PLATFORM], []]);
  });

  it('puts records that are not in the order of their ids into it', () => {
    const ids = ['c', 'a', 'b'];
    const platforms = ids.map((id) => ({ ...PLATFORM, id }));

    const { content, badRecords } = valueRead(CATALOG_KIND, textOf(CATALOG_KIND, { ...EMPTY_CATALOG, platforms }));

    expect([content.platforms.map(({ id }) => id), badRecords]).toEqual([['a', 'b', 'c'], []]);
  });

  it.each([
    ['another month', '2026-12-01', 'It belongs to another month.'],
    ['a day that does not exist', '2026-11-31', 'Its id is not valid.'],
  ])('takes a month without a record of %s', (_, day, reason) => {
    const strayed = { ...NOTE, id: day, day };

    const { content, badRecords } = valueRead(
      MONTH_KIND,
      textOf(MONTH_KIND, { ...SMALL_MONTH, notes: [NOTE, strayed] }),
    );

    expect(content.notes).toEqual([NOTE]);
    expect(badRecords).toEqual([{ collection: 'notes', record: strayed, reason }]);
  });

  it('names the place of what is not valid, and never the value', () => {
    const notes = [{ ...NOTE, whatHappened: 'a diary'.repeat(LONGEST_NOTE) }];

    const { badRecords } = valueRead(MONTH_KIND, textOf(MONTH_KIND, { ...SMALL_MONTH, notes }));
    const settings = read(
      CATALOG_KIND,
      textOf(CATALOG_KIND, { ...EMPTY_CATALOG, settings: { ...EMPTY_CATALOG.settings, dayStart: 'a diary' } }),
    );

    expect(badRecords.map(({ reason }) => reason)).toEqual(['Its whatHappened is not valid.']);
    expect(settings).toEqual({
      ok: false,
      failure: {
        code: 'document-damaged',
        document: NAME,
        problem: 'A part of it is not valid: settings.dayStart.',
      },
    });
  });

  it('refuses what is cut off, wherever it is cut', () => {
    const text = textOf(MONTH_KIND, SMALL_MONTH);
    const bytes = Buffer.from(text);
    const lengths = Array.from({ length: bytes.length - 1 }, (_, length) => length);

    const taken = lengths.filter((length) => refusal(MONTH_KIND, bytes.subarray(0, length).toString()) === null);

    expect(taken).toEqual([]);
    // Without its last line break nothing is lost, and yet it is not as written.
    expect(valueRead(MONTH_KIND, text.slice(0, -1))).toEqual({ ...valueRead(MONTH_KIND, text), isAsWritten: false });
  });

  it.each([
    ['a month', MONTH_KIND, textOf(MONTH_KIND, SMALL_MONTH)],
    ['a catalog', CATALOG_KIND, textOf(CATALOG_KIND, { ...EMPTY_CATALOG, platforms: [PLATFORM], later: ['a'] })],
    ['a newer catalog', CATALOG_KIND, newer(CATALOG_KIND, EMPTY_CATALOG)],
  ] as readonly (readonly [string, DocumentKind<object>, string])[])(
    'notices every bit of %s that turned over: it refuses the document, or says that it is not as written',
    (_, kind, text) => {
      const unnoticed = flipped(text).filter((bent) => {
        const outcome = read(kind, bent);
        return outcome.ok && outcome.value.isAsWritten;
      });

      expect(valueRead(kind, text).isAsWritten).toBe(true);
      expect(unnoticed).toEqual([]);
    },
  );

  it('never takes a document for a newer one because a bit turned over', () => {
    const texts = [textOf(CATALOG_KIND, EMPTY_CATALOG), format1Text(CATALOG_KIND, FORMAT_1_CATALOG)];

    const codes = texts.flatMap(flipped).map((text) => refusal(CATALOG_KIND, text));

    expect(new Set(codes)).toEqual(new Set([null, 'document-damaged']));
  });

  it.each([
    ['beside the content', (deep: string) => altered({}).replace(/\}$/, `,"later":${deep}}`)],
    ['in place of a collection', (deep: string) => altered({}).replace('"activities":[]', `"activities":${deep}`)],
    ['in the settings', (deep: string) => altered({}).replace('"weekStart":null', `"weekStart":null,"later":${deep}`)],
    ['as the whole file', (deep: string) => deep],
  ])('survives lists nested a hundred thousand times %s', (_, textAround) => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);

    expect(refusal(CATALOG_KIND, textAround(deep))).toBe('document-damaged');
  });

  it('reads a field of a newer version that is as deep as a document can be, and writes it again', () => {
    const later: unknown = JSON.parse('['.repeat(63) + ']'.repeat(63));
    const text = textOf(CATALOG_KIND, { ...EMPTY_CATALOG, later });

    expect(textOf(CATALOG_KIND, valueRead(CATALOG_KIND, text).content)).toBe(text);
  });

  it('keeps a very long text in a field that it does not know', () => {
    const later = 'x'.repeat(5_000_000);

    const { content } = valueRead(MONTH_KIND, textOf(MONTH_KIND, { ...SMALL_MONTH, notes: [{ ...NOTE, later }] }));

    expect(content.notes[0]).toHaveProperty('later', later);
  });

  it('changes no prototype by a field called like one', () => {
    const text = altered({}).replace('"settings":{', '"settings":{"__proto__":{"dayStart":"05:00","isBad":true},');

    const { content } = valueRead(CATALOG_KIND, text);

    expect([content.settings.dayStart, 'isBad' in content.settings, 'isBad' in {}]).toEqual(['04:00', false, false]);
  });

  it('throws for no text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(refusal(MONTH_KIND as DocumentKind<unknown>, text)).toBe('document-damaged');
      }),
    );
  });
});

describe('a document of format 1', () => {
  const FIXTURES = path.join(import.meta.dirname, 'fixtures/format-1');
  const fixture = (name: string) => fs.readFileSync(path.join(FIXTURES, name), 'utf8');

  it('is read in the form of today, and known to be as it was written', () => {
    const catalog = valueRead(CATALOG_KIND, fixture('catalog.json'));
    const stored = JSON.parse(fixture('catalog.json')) as Readonly<Record<string, unknown>>;
    const { kind: _, formatVersion: __, revision: ___, checksum: ____, settings, ...records } = stored;
    const activities = (stored['activities'] as readonly object[]).map((activity) => ({ ...activity, gaps: [] }));
    const scores = (stored['scores'] as readonly object[]).map((score) => ({ ...SCORE_SINCE, ...score }));

    expect(catalog).toEqual({
      content: {
        ...records,
        activities,
        scores,
        pauses: [],
        reminders: [],
        events: [],
        looks: [],
        settings: { ...EMPTY_CATALOG.settings, ...(settings as object) },
      },
      revision: stored['revision'],
      formatVersion: 1,
      isAsWritten: true,
      badRecords: [],
    });
  });

  it.each(['2026-10', '2026-11'])('has the same records as before in %s', (name) => {
    const text = fixture(`months/${name}.json`);
    const { content, isAsWritten, badRecords, formatVersion } = valueRead(MONTH_KIND, text);

    expect([isAsWritten, badRecords, formatVersion]).toEqual([true, [], 1]);
    const { reviews, readings, ...others } = content;
    const stored = JSON.parse(text) as { readonly readings: readonly object[] };
    expect(stored).toMatchObject(others);
    expect(readings).toEqual(stored.readings.map((reading) => ({ ...reading, basis: 'seen', parts: null })));
    expect(reviews).toEqual([]);
  });

  it('is the same when it was migrated, written and read again', () => {
    const { content } = valueRead(CATALOG_KIND, fixture('catalog.json'));

    expect(valueRead(CATALOG_KIND, textOf(CATALOG_KIND, content)).content).toEqual(content);
  });

  it('is told from one that was changed by something else', () => {
    const text = fixture('catalog.json');

    expect(valueRead(CATALOG_KIND, text.replace('Reply to mentions', 'Reply')).isAsWritten).toBe(false);
  });

  it('with a bit of its content turned over is refused, or not as written', () => {
    const text = format1Text(MONTH_KIND, SMALL_MONTH);
    const unnoticed = flipped(text).filter((bent) => {
      const outcome = read(MONTH_KIND, bent);
      // The fields before the content were not covered by its checksum, nor was the space around them.
      return outcome.ok && outcome.value.isAsWritten && !isSameContent(outcome.value.content, SMALL_MONTH);
    });

    expect(valueRead(MONTH_KIND, text).isAsWritten).toBe(true);
    expect(unnoticed).toEqual([]);
  });

  it('whose settings are none is damaged, as it would be in the form of today', () => {
    expect(refusal(CATALOG_KIND, format1Text(CATALOG_KIND, { ...FORMAT_1_CATALOG, settings: [] }))).toBe(
      'document-damaged',
    );
  });
});

describe('formatOf', () => {
  it.each([
    ['of a whole document', textOf(CATALOG_KIND, EMPTY_CATALOG), FORMAT_VERSION],
    ['of a newer one', newer(CATALOG_KIND, EMPTY_CATALOG, 40), FORMAT_VERSION + 40],
    ['of nothing', '', null],
    ['of something that names it late', ' '.repeat(300) + textOf(CATALOG_KIND, EMPTY_CATALOG), null],
  ])('tells the format %s', (_, text, format) => {
    expect(formatOf(text)).toBe(format);
  });
});

/** The text with each of its bits turned over, once. */
function flipped(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const bent = Buffer.from(bytes);
    bent.writeUInt8((bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7))) & 0xff, bit >> 3);
    return bent.toString();
  });
}

function isSameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** As it is after a journey as JSON. */
function parsed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

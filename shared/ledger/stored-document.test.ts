import { createHash } from 'node:crypto';
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
  isWrittenSince,
  MONTH_KIND,
  readStored,
  toStored,
  type DocumentKind,
  type ReadDocument,
} from './stored-document';

const NAME = 'months/2026-11.json';
const NOVEMBER = month('2026-11');

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function textOf(kind: DocumentKind<unknown>, content: object, revision = 1): string {
  return documentText(toStored(kind, content, { revision, checksum }));
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
  return JSON.stringify({ ...toStored(CATALOG_KIND, EMPTY_CATALOG, { revision: 1, checksum }), ...fields });
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
const SMALL_MONTH: object = { ...emptyMonth(NOVEMBER), notes: [NOTE] };

describe('a stored document', () => {
  it('is the same text when it is read and written again, whatever was done and with fields that nobody knows', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), ({ catalog, months }, revision) => {
        const documents = [...months.values()].map((content) => [MONTH_KIND, content] as const);
        for (const [kind, content] of [[CATALOG_KIND, catalog] as const, ...documents]) {
          const text = textOf(kind, content, revision);
          const { content: again, ...rest } = valueRead<object>(kind, text);

          expect(rest).toEqual({ revision, isAsWritten: true });
          expect(textOf(kind, again, revision)).toBe(text);
        }
      }),
    );
  });

  it('stands in its file with a line for each field and each record', () => {
    const content = { ...EMPTY_CATALOG, platforms: [{ id: 'p1' }, { id: 'p2' }], later: ['a'] };

    expect(documentText(toStored(CATALOG_KIND, content, { revision: 7, checksum: () => 'sum' }))).toBe(
      `{
"kind": "rapport-catalog",
"formatVersion": 1,
"revision": 7,
"checksum": "sum",
"platforms": [
{"id":"p1"},
{"id":"p2"}
],
"activities": [],
"budgets": [],
"scores": [],
"settings": {"dayStart":"04:00","weekStart":null},
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

  it('is as written however somebody set its spaces', () => {
    const text = textOf(MONTH_KIND, SMALL_MONTH);

    expect(valueRead(MONTH_KIND, JSON.stringify(JSON.parse(text), null, 4)).isAsWritten).toBe(true);
  });
});

describe('readStored', () => {
  it('leaves a document of a newer version alone', () => {
    const outcome = read(CATALOG_KIND, altered({ formatVersion: 2, activities: 'in another form' }));

    expect(outcome).toEqual({ ok: false, failure: { code: 'document-newer', document: NAME, version: 2 } });
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
    ['a record that is none', altered({ activities: [null] })],
    [
      'a number beyond all numbers',
      textOf(CATALOG_KIND, EMPTY_CATALOG).replace('"platforms": []', '"platforms": [{"position": 1e999}]'),
    ],
    [
      'the same id twice',
      altered({
        budgets: Array(2).fill({
          id: 'cap',
          versions: [{ from: '2026-01-01', minutes: Array(7).fill(1) }],
          editedAt: NOTE.at,
        }),
      }),
    ],
    ['a name that hides its fields', `{"__proto__": ${textOf(CATALOG_KIND, EMPTY_CATALOG)}}`],
  ])('refuses %s as damaged', (_, text) => {
    expect(refusal(CATALOG_KIND, text)).toBe('document-damaged');
  });

  it('refuses a month that holds a day of another', () => {
    const strayed = { ...NOTE, id: '2026-12-01', day: '2026-12-01' };

    expect(refusal(MONTH_KIND, textOf(MONTH_KIND, { ...SMALL_MONTH, notes: [NOTE, strayed] }))).toBe(
      'document-damaged',
    );
  });

  it('refuses a day that does not exist', () => {
    const impossible = { ...NOTE, id: '2026-11-31', day: '2026-11-31' };

    expect(refusal(MONTH_KIND, textOf(MONTH_KIND, { ...SMALL_MONTH, notes: [impossible] }))).toBe('document-damaged');
  });

  it('names the place of what is not valid, and never the value', () => {
    const notes = [{ ...NOTE, whatHappened: 'a diary'.repeat(LONGEST_NOTE) }];

    const outcome = read(MONTH_KIND, textOf(MONTH_KIND, { ...SMALL_MONTH, notes }));

    expect(outcome).toEqual({
      ok: false,
      failure: {
        code: 'document-damaged',
        document: NAME,
        problem: 'A part of it is not valid: notes.0.whatHappened.',
      },
    });
  });

  it('refuses what is cut off, wherever it is cut', () => {
    const text = textOf(MONTH_KIND, SMALL_MONTH);
    const bytes = Buffer.from(text);
    const lengths = Array.from({ length: bytes.length - 1 }, (_, length) => length);

    const taken = lengths.filter((length) => refusal(MONTH_KIND, bytes.subarray(0, length).toString()) === null);

    expect(taken).toEqual([]);
    // Without its last line break it is whole.
    expect(valueRead(MONTH_KIND, text.slice(0, -1))).toEqual(valueRead(MONTH_KIND, text));
  });

  it('notices every bit that turned over: it refuses the document, or says that it is not as written', () => {
    const bytes = Buffer.from(textOf(MONTH_KIND, SMALL_MONTH));
    const original = valueRead(MONTH_KIND, bytes.toString());
    const unnoticed: string[] = [];

    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7))) & 0xff, bit >> 3);
      const outcome = read(MONTH_KIND, flipped.toString());
      if (!outcome.ok || !outcome.value.isAsWritten) continue;
      // A space that became another kind of space, or a counter that is not part of the content.
      if (JSON.stringify(outcome.value.content) !== JSON.stringify(original.content))
        unnoticed.push(flipped.toString());
    }

    expect(unnoticed).toEqual([]);
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

describe('isWrittenSince', () => {
  const document = toStored(MONTH_KIND, SMALL_MONTH, { revision: 5, checksum });

  it.each([
    ['of a later revision', textOf(MONTH_KIND, SMALL_MONTH, 6), true],
    ['of the same revision with another content', textOf(MONTH_KIND, emptyMonth(NOVEMBER), 5), true],
    ['that is the same', textOf(MONTH_KIND, SMALL_MONTH, 5), false],
    ['of an earlier revision', textOf(MONTH_KIND, emptyMonth(NOVEMBER), 4), false],
    ['that is cut off', textOf(MONTH_KIND, SMALL_MONTH, 6).slice(0, -5), false],
    ['of another kind', textOf(CATALOG_KIND, EMPTY_CATALOG, 6), false],
    ['that is empty', '', false],
  ])('knows for a file %s', (_, text, isLater) => {
    expect(isWrittenSince(text, document)).toBe(isLater);
  });
});

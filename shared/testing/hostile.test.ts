import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLedgers } from '../backup/diff';
import { readHeader } from '../backup/backup-file';
import { contentsOf } from '../backup/contents';
import { mergeLedgers } from '../backup/merge';
import type { Documents } from '../ledger/documents';
import { legibleContent } from '../ledger/legible-content';
import { CATALOG_KIND, MONTH_KIND, readStored, toStored, type DocumentKind } from '../ledger/stored-document';
import { backupOf, backupOfTexts, checksum, documentTexts, readBack } from './backups';
import { aReading, id, month } from './builders';
import { hostileTexts } from './hostile';
import { START, withUnknownFields } from './random-records';

const IS_FULL = process.env['RAPPORT_FULL'] === '1';
const RUNS = { numRuns: IS_FULL ? 10_000 : 1_000 };
const TIMEOUT = IS_FULL ? 1_800_000 : 120_000;
/** Far more than any of them takes, far less than a person waits: of the processor's time, which no other load prolongs. */
const MOST_MICROSECONDS = 5_000_000;
const NOVEMBER = month('2026-11');

const ledgers = [START, withUnknownFields(START)];
const catalogTexts = ledgers.flatMap((ledger) => documentTexts(ledger).slice(0, 1));
const monthTexts = ledgers.flatMap((ledger) => documentTexts(ledger).slice(1));
const backupTexts = ledgers.map((ledger) => backupOf(ledger));

const PROTOTYPES = [Object.prototype, Array.prototype, Map.prototype, String.prototype];
const prototypeKeys = () => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype));
const untouched = prototypeKeys();

/** Does what is to be survived: it must not throw, take too long, or leave anything behind. */
function survive<T>(work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(MOST_MICROSECONDS);
  expect('polluted' in {}).toBe(false);
  expect(prototypeKeys()).toEqual(untouched);
  return result;
}

const REFUSALS = ['document-damaged', 'document-newer'];

function textOf(kind: DocumentKind<unknown>, content: object): string {
  return toStored(kind, content, { revision: 1, checksum }).text;
}

/** It is refused with a code, or what was taken is valid and can be written and read again. */
function surviveDocument(kind: DocumentKind<unknown>, text: string): void {
  const of = { name: 'a document', checksum };
  const read = survive(() => readStored(kind as DocumentKind<object>, text, of));
  if (!read.ok) return expect(REFUSALS).toContain(read.failure.code);
  const written = textOf(kind, read.value.content);
  const again = readStored(kind as DocumentKind<object>, written, of);
  expect(again).toMatchObject({ ok: true, value: { isAsWritten: true, badRecords: [] } });
  if (again.ok) expect(textOf(kind, again.value.content)).toBe(written);
}

function surviveLegible(kind: DocumentKind<unknown>, text: string, of: typeof NOVEMBER | null): void {
  const found = survive(() => legibleContent(kind, text, of));
  if (found !== null) expect(kind.schema.safeParse(found).success).toBe(true);
}

function surviveBackup(text: string): Documents | null {
  const header = survive(() => readHeader(text));
  const read = survive(() => readBack(text));
  if (!read.ok) {
    expect(REFUSALS).toContain(read.failure.code);
    return null;
  }
  expect(read.value.header).toEqual(header);
  return read.value.documents;
}

function surviveMerge(other: Documents): void {
  for (const [present, next] of [
    [START, other],
    [other, START],
  ] as const) {
    const merged = survive(() => mergeLedgers(present, next));
    const again = survive(() => mergeLedgers(merged.documents, next));
    expect(documentTexts(again.documents)).toEqual(documentTexts(merged.documents));
    survive(() => diffLedgers(present, merged.documents));
    survive(() => contentsOf(merged.documents));
  }
}

describe('a hostile text', { timeout: TIMEOUT }, () => {
  it('is refused or taken as a plan, without harm', () => {
    fc.assert(
      fc.property(hostileTexts(catalogTexts), (text) => {
        surviveDocument(CATALOG_KIND, text);
      }),
      RUNS,
    );
  });

  it('is refused or taken as a month, without harm', () => {
    fc.assert(
      fc.property(hostileTexts(monthTexts), (text) => {
        surviveDocument(MONTH_KIND, text);
      }),
      RUNS,
    );
  });

  it('is made out line by line, without harm', () => {
    fc.assert(
      fc.property(hostileTexts(catalogTexts), hostileTexts(monthTexts), (catalog, ofMonth) => {
        surviveLegible(CATALOG_KIND, catalog, null);
        surviveLegible(MONTH_KIND, ofMonth, NOVEMBER);
      }),
      RUNS,
    );
  });

  it('is refused or taken as a backup, and merged, without harm', () => {
    fc.assert(
      fc.property(hostileTexts(backupTexts), (text) => {
        const documents = surviveBackup(text);
        if (documents !== null) surviveMerge(documents);
      }),
      RUNS,
    );
  });

  it('is sometimes refused and sometimes taken', () => {
    const texts = fc.sample(hostileTexts(backupTexts), { numRuns: 1_000, seed: 1 });
    const codes = texts.map((text) => {
      const read = readBack(text);
      return read.ok
        ? `taken ${String(read.value.isAsWritten)} ${String(read.value.problems.length > 0)}`
        : read.failure.code;
    });

    expect(new Set(codes)).toEqual(
      new Set([...REFUSALS, 'taken true true', 'taken true false', 'taken false true', 'taken false false']),
    );
  });
});

describe('a very long text', { timeout: TIMEOUT }, () => {
  const SIZE = 50_000_000;
  const [catalog = '', october = ''] = documentTexts(START);

  it('is a backup as any other when one field of it has 50 MB', () => {
    const text = backupOfTexts([
      catalog,
      october.replace(/"notes": \[\n\{/, (found) => `${found}"later":"${'x'.repeat(SIZE)}",`),
    ]);
    const documents = surviveBackup(text);

    expect(documents?.catalog).toEqual(START.catalog);
  });

  it('is a backup as any other when one month of it has 50,000 records', () => {
    const one = JSON.stringify(aReading({ id: id('r000000') }));
    const lines = Array.from({ length: 50_000 }, (_, index) =>
      one.replace('r000000', `r${String(index).padStart(6, '0')}`),
    );
    const november = textOf(MONTH_KIND, { ...START.months.get(NOVEMBER), readings: [] });
    const text = backupOfTexts([catalog, november.replace('"readings": []', `"readings": [\n${lines.join(',\n')}\n]`)]);
    const documents = surviveBackup(text);

    expect(documents?.months.get(NOVEMBER)?.readings).toHaveLength(lines.length);
    if (documents !== null) survive(() => mergeLedgers(START, documents));
    if (documents !== null) survive(() => diffLedgers(START, documents));
  });

  it.each([
    ['spaces', ' '],
    ['open brackets', '['],
    ['zeros', '\0'],
    ['one field again and again', '"checksum": "'],
  ])('is refused when it is 50 MB of %s', (_, piece) => {
    expect(surviveBackup(piece.repeat(SIZE / piece.length))).toBeNull();
  });
});

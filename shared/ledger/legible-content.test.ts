import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { EPOCH } from '../base/instant';
import { checksum, ledgers } from '../testing/backups';
import { aCheck, aNote, anActivity, aPlatform, aReading, aScore, documentsWith, id, month } from '../testing/builders';
import { START } from '../testing/random-records';
import { EMPTY_CATALOG, emptyMonth, MONTH_COLLECTIONS } from './documents';
import { legibleContent } from './legible-content';
import { CATALOG_KIND, documentText, MONTH_KIND, toStored } from './stored-document';

const NOVEMBER = month('2026-11');
const MONTH = START.months.get(NOVEMBER) ?? emptyMonth(NOVEMBER);
const CATALOG = {
  ...documentsWith({ platforms: [aPlatform()], activities: [anActivity()], scores: [aScore()] }).catalog,
  settings: { ...EMPTY_CATALOG.settings, dayStart: clockTime('05:00') },
};

const monthText = toStored(MONTH_KIND, MONTH, { revision: 1, checksum }).text;
const catalogText = toStored(CATALOG_KIND, CATALOG, { revision: 1, checksum }).text;

function legibleMonth(text: string) {
  return legibleContent(MONTH_KIND, text, NOVEMBER);
}

function legibleCatalog(text: string) {
  return legibleContent(CATALOG_KIND, text, null);
}

/** How many records stand in the text with the whole of their line. */
function wholeLines(text: string, records: readonly object[]): number {
  const lines = new Set(text.split('\n').map((line) => line.replace(/,$/, '')));
  return records.filter((record) => lines.has(JSON.stringify(record))).length;
}

describe('legibleContent', () => {
  it('gives everything of a document that is whole', () => {
    fc.assert(
      fc.property(ledgers, ({ catalog, months }) => {
        const { platforms, activities, budgets, scores, settings } = catalog;
        const text = toStored(CATALOG_KIND, catalog, { revision: 1, checksum }).text;
        expect(legibleCatalog(text)).toMatchObject({ platforms, activities, budgets, scores, settings });
        for (const [name, document] of months) {
          const found = legibleContent(
            MONTH_KIND,
            toStored(MONTH_KIND, document, { revision: 1, checksum }).text,
            name,
          );
          for (const collection of MONTH_COLLECTIONS) expect(found?.[collection]).toEqual(document[collection]);
        }
      }),
    );
  });

  it('gives of a month, wherever it is cut, exactly the records whose lines are whole', () => {
    const bytes = Buffer.from(monthText);
    const records: readonly object[] = MONTH_COLLECTIONS.map((name): readonly object[] => MONTH[name]).flat();
    const first = monthText.indexOf('"checks"');

    for (let length = 0; length <= bytes.length; length += 1) {
      const cut = bytes.subarray(0, length).toString();
      const found = legibleMonth(cut);
      const given = MONTH_COLLECTIONS.flatMap((name) => (found?.[name] ?? []) as readonly object[]);

      if (length < first) expect(found).toBeNull();
      expect(given).toHaveLength(wholeLines(cut, records));
      expect(records).toEqual(expect.arrayContaining([...given]));
    }
  });

  it('gives what stands after a hole, as far as its collection is named', () => {
    const [before, after] = [monthText.indexOf('"readings"') + 20, monthText.indexOf('"notes"') - 20];
    const holed = monthText.slice(0, before) + '\0'.repeat(after - before) + monthText.slice(after);

    expect(legibleMonth(holed)).toEqual({ ...MONTH, readings: [] });
  });

  it('gives a line that was damaged up, and keeps the others', () => {
    const [one = aReading(), ...others] = MONTH.readings;
    const text = monthText.replace(JSON.stringify(one), JSON.stringify(one).replace('"day"', '"dax"'));

    expect(legibleMonth(text)).toEqual({ ...MONTH, readings: others });
  });

  it('is read with line ends of another system', () => {
    expect(legibleMonth(monthText.replaceAll('\n', '\r\n'))).toEqual(MONTH);
  });

  it('keeps the settings of a plan, unless they are damaged themselves', () => {
    expect(legibleCatalog(catalogText.slice(0, -5))).toEqual(CATALOG);
    expect(legibleCatalog(catalogText.replace('05:00', '25:00'))).toEqual({
      ...CATALOG,
      settings: EMPTY_CATALOG.settings,
    });
  });

  it('brings an older document into the form of today', () => {
    const { editedAt: _, ...settings } = CATALOG.settings;
    const old = documentText({
      kind: 'rapport-catalog',
      formatVersion: 1,
      revision: 1,
      checksum: '',
      ...CATALOG,
      settings,
    });

    expect(legibleCatalog(old.slice(0, -5))).toEqual({ ...CATALOG, settings: { ...settings, editedAt: EPOCH } });
  });

  it('takes what a newer version has put into a list of its own for nothing else', () => {
    const later = [aScore({ id: id('gone') })];
    const text = toStored(CATALOG_KIND, { ...CATALOG, laterScores: later }, { revision: 1, checksum }).text;

    expect(legibleCatalog(text)).toEqual(CATALOG);
  });

  it('takes no record of another month', () => {
    expect(legibleContent(MONTH_KIND, monthText, month('2026-12'))).toEqual(emptyMonth(month('2026-12')));
  });

  it.each([
    ['nothing', ''],
    ['zeros', '\0'.repeat(4096)],
    ['something else', 'a diary\n{"id":"x"}\n'],
    ['a prototype for a collection', '{\n"__proto__": [\n{"id":"x"}\n],\n"constructor": [\n{"id":"x"}\n]\n}'],
    ['a plan', catalogText],
  ])('is null for %s', (_, text) => {
    expect(legibleMonth(text)).toBeNull();
  });
});

describe('legibleContent, of lines that mean harm', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const note = JSON.stringify(aNote());
  const notesOf = (lines: readonly string[]) => legibleMonth(`{\n"notes": [\n${lines.join(',\n')}\n]\n}\n`)?.['notes'];

  it.each([
    ['a list as deep as can be', deep],
    ['objects as deep as can be', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['a record with something deep in it', note.replace(/\}$/, `,"later":${deep}}`)],
    ['a record behind a prototype', `{"__proto__":${note}}`],
    [
      'a prototype that is to be polluted',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    ],
    ['half a character', note.replace('Wrote', String.raw`\ud800`)],
    ['a number beyond all numbers', note.replace('"whatHappened":"Wrote to three people."', '"whatHappened":1e999')],
    ['a day that does not exist', note.replaceAll('2026-11-23', '2026-02-30')],
    ['null', 'null'],
    ['half a line', note.slice(0, 50)],
    ['a text of ten million characters', `"${'x'.repeat(10_000_000)}"`],
    ['the name of no collection', '"toString": ['],
  ])('passes over %s', (_, line) => {
    expect(notesOf([line])).toEqual([]);
    // What stands before it is kept in any case.
    expect(notesOf([note, line])).toEqual([aNote()]);
    expect('polluted' in {}).toBe(false);
  });

  it('does not give the records of a line that names a collection as deep as can be', () => {
    expect(legibleMonth(`{\n"checks": [\n${JSON.stringify(aCheck())}\n],\n"notes": ${deep}\n}\n`)).toEqual({
      ...emptyMonth(NOVEMBER),
      checks: [aCheck()],
    });
  });

  it('throws for no text at all', () => {
    const lines = fc.oneof(fc.string(), fc.json(), fc.constantFrom('"notes": [', '"checks": []', '"month": 1', note));
    fc.assert(
      fc.property(fc.array(lines), (given) => {
        expect(() => legibleMonth(given.join('\n'))).not.toThrow();
        expect(() => legibleCatalog(given.join('\n'))).not.toThrow();
      }),
    );
  });
});

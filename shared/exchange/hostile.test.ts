import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWellFormedPlan } from './testing/well-formed-plan';
import { IMPORT_KINDS } from './column-mapping';
import { START } from '../testing/random-records';
import { at, id } from '../testing/builders';
import { inspect } from './inspect';
import { planImport } from './plan-import';

const stamp = { at: at('2026-12-01T12:00:00.000Z'), zone: 'Europe/Berlin', source: 'import' } as const;

/** Whatever it is, it is read or refused, as each kind of table; and what is taken makes a valid ledger. */
function survive(text: string): void {
  for (const kind of [undefined, ...IMPORT_KINDS]) {
    const found = inspect(text, START, { kind });
    if (!found.ok) {
      expect(found.failure.code).toBe('invalid');
      continue;
    }
    const names = found.value.mapping.names.map(({ name }) => ({ name, choice: { kind: 'create' } as const }));
    let next = 0;
    const newId = () => id(`new-${String((next += 1))}`);
    const planned = planImport(START, { text, mapping: { ...found.value.mapping, names } }, { stamp, newId });
    if (planned.ok) expect(isWellFormedPlan(START, planned.value)).toBe(true);
    else expect(planned.failure.code).toBe('invalid');
  }
}

const pieces = fc.constantFrom(
  ...['day', 'score', 'activity', 'platform', 'value', 'state', 'start', 'end', 'minutes', 'reason', 'X', 'Write'],
  ...[
    '2026-11-23',
    '2026-02-30',
    '9999-12-31',
    '0001-01-01',
    '23/11/26',
    '03.04.2026',
    'Nov 23, 2026',
    '2026-11-23T09:10:00Z',
  ],
  ...[
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00+14:00',
    '2026-11-23T09:40:00Z',
    '9:10',
    '9:25 pm',
    '24:00',
    '03:59',
    '4:00',
  ],
  ...[
    '47',
    '-0',
    '1e999',
    '1e-999',
    '1,234',
    '1.234,5',
    '٤٧',
    '~20',
    'x',
    'skipped: ',
    'skipped:\u0000',
    '1 h 20',
    '9:10-9:25',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '\ud800',
    '\udfff',
    '\u0000',
    '\u2028',
    '\ufeff',
    '=1+1',
    "'",
    '"',
    '""',
  ],
  ...['', ' ', '-', 'n/a', 'a'.repeat(300), '😀'],
);
const tables = fc
  .tuple(
    fc.constantFrom(',', ';', '\t', '|'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.array(fc.array(pieces, { maxLength: 6 }), { maxLength: 6 }),
  )
  .map(([separator, end, rows]) => rows.map((cells) => cells.join(separator)).join(end));
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => String.fromCharCode(...array));
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 })
  .map((codes) => String.fromCharCode(...codes));

const SMALL = `\ufeffday,score,value,approximate\r\n2026-11-23,"Klout-style ""index""",47,yes\r\n24.11.2026,'=a,"1,5",no\r\n`;

const IS_FULL = process.env['RAPPORT_FULL'] === '1';

describe('a hostile table', () => {
  it(
    'of any text is read or refused',
    () => {
      fc.assert(fc.property(fc.oneof({ weight: 4, arbitrary: tables }, bytes, units, fc.string()), survive), {
        numRuns: IS_FULL ? 10_000 : 1_500,
      });
    },
    IS_FULL ? 1_800_000 : undefined,
  );

  it('that was cut off anywhere is read or refused', () => {
    for (let length = 0; length <= SMALL.length; length += 1) survive(SMALL.slice(0, length));
  });

  it.each([
    ['10,000 columns', Array.from({ length: 10_000 }, (_, index) => `c${String(index)}`).join(',') + '\n1'],
    ['one cell of 5 MB', `day,score,value\n2026-11-23,${'a'.repeat(5_000_000)},1`],
    ['one number of 5 MB', `day,X\n2026-11-23,${'1'.repeat(5_000_000)}`],
    ['5 MB of spaces in a cell', `day,X\n2026-11-23,1${' '.repeat(5_000_000)}1`],
    ['a header of 5 MB', `day,${'a'.repeat(5_000_000)}\n2026-11-23,1`],
    ['a quote never closed', `day,X\n2026-11-23,"1${'\n2026-11-24,1'.repeat(100_000)}`],
    ['200,001 quotes', '"'.repeat(200_001)],
    ['200,000 quotes with letters between', '"a'.repeat(200_000)],
    ['a million apostrophes', `day,X\n2026-11-23,${"'".repeat(1_000_000)}=`],
    ['300,000 rows', 'a,b\n'.repeat(300_000)],
    ['only separators', ',;\t|'.repeat(10_000)],
    ['names of nothing but prototypes', 'day,__proto__,constructor,toString\n2026-11-23,1,2,3'],
    ['200 columns with one role', `day${',value'.repeat(150)}\n2026-11-23${',1'.repeat(150)}`],
  ])('of %s is read or refused', (_, text) => survive(text));
});

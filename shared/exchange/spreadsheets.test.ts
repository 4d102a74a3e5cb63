import { describe, expect, it } from 'vitest';
import { anActivity, aPlatform, aScore, at, documentsWith, id, valueOf } from '../testing/builders';
import { inspect } from './inspect';
import { planImport } from './plan-import';

/** Tables as programs that people have really write them, read with nothing but what is guessed. */

const ledger = documentsWith({
  platforms: [aPlatform({ id: id('linkedin'), name: 'LinkedIn' })],
  activities: [anActivity({ title: 'Comment on 3 blogs' })],
  scores: [aScore({ name: 'Klout' }), aScore({ id: id('ssi'), name: 'LinkedIn SSI' })],
});
const stamp = { at: at('2026-12-01T12:00:00.000Z'), zone: 'Europe/Berlin', source: 'import' } as const;

function read(text: string) {
  const { mapping, questions } = valueOf(inspect(text, ledger));
  let next = 0;
  const newId = () => id(`new-${String((next += 1))}`);
  const { taken, refused } = valueOf(planImport(ledger, { text, mapping }, { stamp, newId }));
  return { questions, refused, taken: taken.map(({ day, what, value }) => `${day} ${what}: ${value}`) };
}

describe('a table', () => {
  it('from Excel in German is read as it is', () => {
    const text =
      '\ufeffDatum;Klout;LinkedIn SSI;Bemerkung\r\n22.11.2026;47,5;1.070,25;"gut; sehr"\r\n23.11.2026;~48;;\r\n';
    expect(read(text)).toEqual({
      questions: [],
      refused: [],
      taken: ['2026-11-22 Klout: 47.5', '2026-11-22 LinkedIn SSI: 1070.25', '2026-11-23 Klout: ~48'],
    });
  });

  it('from Excel in American English is read as it is', () => {
    const text = 'Date,Klout,LinkedIn SSI\r\n11/22/2026,"1,047.5",70%\r\n11/23/2026,48,N/A\r\n';
    expect(read(text)).toEqual({
      questions: [],
      refused: [],
      taken: ['2026-11-22 Klout: 1047.5', '2026-11-22 LinkedIn SSI: 70', '2026-11-23 Klout: 48'],
    });
  });

  it('copied from Google Sheets is read as it is', () => {
    const text =
      'Day\tComment on 3 blogs\tWhat I thought\n22 Nov 2026\tTRUE\t"two\nlines"\n23 Nov 2026\tFALSE\t"said ""so"""\n24 Nov 2026\t\t';
    expect(read(text)).toEqual({
      questions: [],
      refused: [],
      taken: ['2026-11-22 Comment on 3 blogs: 1', '2026-11-23 Comment on 3 blogs: 0'],
    });
  });

  it('from a time tracker is read as it is', () => {
    const text = `User,Email,Project,Start date,Start time,End time,Duration
Me,me@example.org,LinkedIn,2026-11-22,09:10:00,09:25:00,00:15:00`;
    expect(read(text)).toEqual({ questions: [], refused: [], taken: ['2026-11-22 LinkedIn: 09:10–09:25'] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, writtenSpan } from './fold-text';

const folded = (text: string) => foldText(text).text;
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'ß',
        'É',
        'e\u0301\u0323',
        'ﬁ',
        ' ',
        '\n',
        'İ',
        '한',
        'が',
        'か\u3099',
        'कि',
        '👩‍👧',
        '´',
        'Σ',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('foldText', () => {
  it.each([
    ['Met Ann.\n#Pricing\ttalk ', 'met ann. #pricing talk ', true],
    ['two  spaces', 'two spaces', false],
    ['a\r\nb', 'a b', false],
    ['e\u0301', 'e', false],
    ['', '', true],
  ])('leaves %j where it stands only when nothing moves', (text, expected, stands) => {
    expect(foldText(text)).toMatchObject({ text: expected, places: stands ? null : {} });
  });

  it.each([
    ['Rückmeldung', 'ruckmeldung'],
    ['Ru\u0308ckmeldung', 'ruckmeldung'],
    ['STRASSE Straße', 'strasse strasse'],
    ['Æsop Łódź İstanbul ılık', 'aesop lodz istanbul ilik'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['Её', 'ее'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['ＡＢＣ ﬁ ½', 'abc fi 1⁄2'],
    ['don’t co\u00adop non‑stop', "don't coop non-stop"],
    ['one \t\n\u00a0two', 'one two'],
  ])('of %j is %j', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it.each([
    ['が', 'か'],
    ['कि', 'की'],
    ['Ключ', 'Ключи'],
  ])('tells %s from %s', (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it('keeps no places where nothing has moved', () => {
    expect(foldText('Plain and ÜBER too').places).toBeNull();
  });

  it('of what is folded is the same', () => {
    fc.assert(fc.property(texts, (text) => folded(folded(text)) === folded(text)));
  });

  it('is of the same case for text in capitals', () => {
    expect(folded('Größe, Señor, Façade'.toUpperCase())).toBe(folded('Größe, Señor, Façade'));
  });
});

describe('writtenSpan', () => {
  const spanOf = (text: string, term: string) => {
    const whole = foldText(text);
    const from = whole.text.indexOf(term);
    const span = writtenSpan(whole, { from, to: from + term.length });
    return text.slice(span.from, span.to);
  };

  it.each([
    ['Die Rückmeldung', 'ruck', 'Rück'],
    ['cafe\u0301 au lait', 'cafe', 'cafe\u0301'],
    ['Straße', 'as', 'aß'],
    ['Straße', 'se', 'ße'],
    ['one \n two three', 'one two', 'one \n two'],
    ['𝔄bc 👩 done', 'done', 'done'],
    ['co\u00adop', 'coop', 'co\u00adop'],
  ])('in %j of %j is %j', (text, term, expected) => {
    expect(spanOf(text, term)).toBe(expected);
  });

  it('of any part holds that part when it is folded', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 5 }), (text, seed, length) => {
        const whole = foldText(text);
        fc.pre(whole.text.length > 0);
        const from = seed % whole.text.length;
        const to = Math.min(whole.text.length, from + length);
        const span = writtenSpan(whole, { from, to });
        expect(span.from).toBeLessThan(span.to);
        expect(folded(text.slice(span.from, span.to))).toContain(whole.text.slice(from, to));
      }),
      { numRuns: 500 },
    );
  });
});

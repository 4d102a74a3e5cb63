import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { REGIONS } from '../../shared/settings/region';
import { createDayText } from './day-text';

const MONDAY = day('2026-11-23');

describe('write', () => {
  it.each([
    ['en-US', '11/23/2026', 'MM/DD/YYYY'],
    ['en-GB', '23/11/2026', 'DD/MM/YYYY'],
    ['de-DE', '23.11.2026', 'DD.MM.YYYY'],
    ['nl-NL', '23-11-2026', 'DD-MM-YYYY'],
    ['sv-SE', '2026-11-23', 'YYYY-MM-DD'],
    ['ja-JP', '2026/11/23', 'YYYY/MM/DD'],
    ['hu-HU', '2026. 11. 23.', 'YYYY. MM. DD.'],
    ['ar-EG', '٢٣/١١/٢٠٢٦', 'DD/MM/YYYY'],
    ['ar-EG-u-nu-latn', '23/11/2026', 'DD/MM/YYYY'],
    ['th-TH', '23/11/2026', 'DD/MM/YYYY'],
  ])('is in the order and the digits of %s', (locale, written, form) => {
    const text = createDayText(locale);

    expect(text.write(MONDAY)).toBe(written);
    expect(text.form).toBe(form);
  });
});

describe('read', () => {
  it.each(REGIONS)('takes what is written in %s for the same day', (region) => {
    const { read, write } = createDayText(region);

    for (const one of [MONDAY, day('2024-02-29'), day('1999-01-02')]) expect(read(write(one))).toBe(one);
    expect(read('2026-11-23')).toBe(MONDAY);
  });

  it.each([
    ['en-US', '3/4/2026', '2026-03-04'],
    ['en-GB', '3/4/2026', '2026-04-03'],
    ['en-GB', ' 3.4.26 ', '2026-04-03'],
    ['de-DE', '3. 4. 2026', '2026-04-03'],
    ['de-DE', '03042026', '2026-04-03'],
    ['ja-JP', '20260403', '2026-04-03'],
    ['ja-JP', '２０２６／４／３', '2026-04-03'],
    ['en-GB', '٢٣/١١/٢٠٢٦', '2026-11-23'],
    ['ar-EG', '\u200f23\u200f/11/2026', '2026-11-23'],
    ['bg-BG', '3.4.2026 г.', '2026-04-03'],
    ['en-GB', '2026-4-3', '2026-04-03'],
  ])('takes, in %s, %s as people type it', (locale, typed, read) => {
    expect(createDayText(locale).read(typed)).toBe(read);
  });

  it.each([
    ['en-GB', '11/23/2026'],
    ['en-US', '23/11/2026'],
    ['de-DE', '31.02.2026'],
    ['de-DE', '23.11.'],
    ['de-DE', '23.11.202'],
    ['de-DE', '23.11.2026.1'],
    ['en-GB', '23 Nov 2026'],
    ['en-GB', '2026/11/23'],
    ['en-GB', ''],
    ['en-GB', 'tomorrow'],
  ])('does not guess, in %s, at %s', (locale, typed) => {
    expect(createDayText(locale).read(typed)).toBeNull();
  });
});

describe('step', () => {
  const german = createDayText('de-DE');
  const part = (typed: string, caret: number, count: number) => {
    const stepped = german.step(typed, caret, count);
    return stepped === null ? null : [stepped.text, stepped.text.slice(stepped.start, stepped.end)];
  };

  it.each([
    [0, '24.11.2026', '24'],
    [2, '24.11.2026', '24'],
    [3, '23.12.2026', '12'],
    [5, '23.12.2026', '12'],
    [10, '23.11.2027', '2027'],
  ])('changes the part that the caret is in, at %i', (caret, text, chosen) => {
    expect(part('23.11.2026', caret, 1)).toEqual([text, chosen]);
  });

  it('takes the last day of a shorter month, and goes on into the next', () => {
    expect(part('31.01.2026', 3, 1)).toEqual(['28.02.2026', '02']);
    expect(part('31.12.2026', 0, 1)).toEqual(['01.01.2027', '01']);
    expect(part('31.12.2026', 3, 1)).toEqual(['31.01.2027', '01']);
    expect(part('29.02.2024', 9, -1)).toEqual(['28.02.2023', '2023']);
  });

  it('knows the parts of a day that was typed the other way round', () => {
    expect(part('2026-11-23', 1, 1)).toEqual(['23.11.2027', '2027']);
  });

  it('leaves what is no day', () => {
    expect(part('23.11.', 0, 1)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { digitWriter, plainDigits } from './digits';

describe('plainDigits', () => {
  it.each([
    ['42', '42'],
    ['٤٢', '42'],
    ['۴۲', '42'],
    ['４２．５', '42.5'],
    ['१२', '12'],
    ['١٬١٣٩٫٢٥', '1,139.25'],
    ['\u061c-٣', '-3'],
    ['\u2068٣\u2069', '3'],
    ['１２：３０', '12:30'],
    ['about ٢٠', 'about 20'],
    ['3²', '3²'],
  ])('reads %j', (typed, expected) => {
    expect(plainDigits(typed)).toBe(expected);
  });
});

describe('digitWriter', () => {
  it.each(['en-US', 'de-DE', 'ja-JP', 'ar-EG-u-nu-latn'])('leaves the digits of %s', (locale) => {
    expect(digitWriter(locale)('4:12, 6 of 15 min')).toBe('4:12, 6 of 15 min');
  });

  it('writes each number in the digits of Egypt and sets it apart', () => {
    expect(digitWriter('ar-EG')('4:12, 6 of 15 min')).toBe('\u2068٤:١٢\u2069, \u2068٦\u2069 of \u2068١٥\u2069 min');
  });

  it('sets nothing apart that is written from left to right', () => {
    expect(digitWriter('bn-BD')('6 of 15')).toBe('৬ of ১৫');
  });
});

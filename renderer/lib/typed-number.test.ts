import { describe, expect, it } from 'vitest';
import { createFormat } from './format';
import { typedNumber } from './typed-number';

describe('typedNumber', () => {
  it.each(['en-GB', 'de-DE', 'fr-FR', 'de-CH'])('is read back as the same number in %s', (locale) => {
    const format = createFormat(locale);
    for (const value of [0, 42, 1139, 1.139, 0.001, -8.5, 1234567.891]) {
      expect(format.parseNumber(typedNumber(value, format))).toBe(value);
    }
  });

  it('is written as the language writes it, and without groups', () => {
    expect(typedNumber(1139.25, createFormat('de-DE'))).toBe('1139,25');
    expect(typedNumber(1139.25, createFormat('en-GB'))).toBe('1139.25');
  });
});

import { describe, expect, it } from 'vitest';
import { isolated } from './isolated';

describe('isolated', () => {
  it.each(['Klout', '12', 'Zürich', '日本語', '+3 %', ''])('leaves %j as it is', (text) => {
    expect(isolated(text)).toBe(text);
  });

  it.each(['١٢', 'مدونة', 'שלום', 'Blog مدونة', '\u202egnorw'])('sets %j apart', (text) => {
    expect(isolated(text)).toBe(`\u2068${text}\u2069`);
  });

  it('keeps what is set apart inside', () => {
    expect(isolated('\u2068٣\u2069 of \u2068٩\u2069')).toBe('\u2068\u2068٣\u2069 of \u2068٩\u2069\u2069');
  });

  it('lets nothing that a person pasted end it early', () => {
    expect(isolated('مد\u2069ونة')).toBe('\u2068مدونة\u2069');
    expect(isolated('\u2069مدونة\u2068')).toBe('\u2068مدونة\u2069');
  });
});

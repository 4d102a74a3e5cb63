import { describe, expect, it } from 'vitest';
import { localeOf, REGIONS, type Writing } from './region';

const AS_IT_IS: Writing = { region: null, hours: 'region', digits: 'region' };

describe('localeOf', () => {
  it('is what the computer has until a region is chosen', () => {
    expect(localeOf(AS_IT_IS, 'de-DE')).toBe('de-DE-u-ca-gregory');
    expect(localeOf({ ...AS_IT_IS, region: 'ja-JP' }, 'de-DE')).toBe('ja-JP-u-ca-gregory');
  });

  it('asks for the clock and the digits that were chosen', () => {
    expect(localeOf({ region: 'ar-EG', hours: '24', digits: 'latin' }, 'de-DE')).toBe(
      'ar-EG-u-ca-gregory-hc-h23-nu-latn',
    );
    expect(localeOf({ ...AS_IT_IS, hours: '12' }, 'de-DE')).toBe('de-DE-u-ca-gregory-hc-h12');
  });

  it.each(['C', '', 'POSIX.UTF-8', '*'])('takes %j for English', (system) => {
    expect(localeOf(AS_IT_IS, system)).toBe('en-u-ca-gregory');
  });

  it('understands the way in which systems write it', () => {
    expect(localeOf(AS_IT_IS, 'de_DE')).toBe('de-DE-u-ca-gregory');
  });

  it('counts years in the same calendar everywhere', () => {
    const year = new Intl.DateTimeFormat(localeOf({ ...AS_IT_IS, region: 'th-TH' }, 'en'), { year: 'numeric' });

    expect(year.format(Date.UTC(2026, 5, 1))).toContain('2026');
  });

  it('offers only what Intl knows, each once', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf([...REGIONS])).toEqual([...REGIONS]);
    expect(new Set(REGIONS).size).toBe(REGIONS.length);
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { at } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { aBackup } from '../../testing/backup-builders';
import { TODAY, ZONE } from '../../testing/builders';
import { backupDetails, backupName, kindWords, momentWords, rangeWords, type Manner } from './safekeeping-words';

const MANNER: Manner = { format: createFormat('en-GB'), today: TODAY, zone: ZONE };

describe('momentWords', () => {
  it.each([
    ['2026-11-23T13:02:00.000Z', 'today 14:02'],
    ['2026-11-22T08:10:00.000Z', 'yesterday 9:10'],
    ['2011-11-16T07:42:00.000Z', '16 Nov 2011, 8:42'],
  ])('writes %s as %s', (instant, words) => {
    expect(momentWords(at(instant), MANNER)).toBe(words);
  });
});

describe('rangeWords', () => {
  it('names both ends, or the one day, or nothing', () => {
    const first = day('2011-10-24');

    expect(rangeWords(first, day('2011-11-18'), MANNER)).toBe('24 Oct 2011 – 18 Nov 2011');
    expect(rangeWords(first, first, MANNER)).toBe('24 Oct 2011');
    expect(rangeWords(null, null, MANNER)).toBeNull();
  });
});

describe('a backup in words', () => {
  it('says when, why, of which days, how much, and how large', () => {
    const backup = aBackup();

    expect(backupName(backup, MANNER)).toBe('today 10:00');
    expect(backupDetails(backup, MANNER)).toBe('made by hand · 1 Oct 2026 – 23 Nov 2026 · 212 records · 84 kB');
  });

  it('says that it is much smaller than the one before', () => {
    const backup = aBackup({}, { isShrunk: true, counts: { checks: 1 }, firstDay: null, lastDay: null });

    expect(backupDetails(backup, MANNER)).toBe('made by hand · 1 record · 84 kB · much smaller than the one before');
  });

  it('is called by its file when its beginning cannot be read', () => {
    const backup = aBackup({ name: 'rapport-backup-x.json', state: 'damaged', header: null });

    expect(backupName(backup, MANNER)).toBe('rapport-backup-x.json');
    expect(backupDetails(backup, MANNER)).toBe('its beginning cannot be read · 84 kB');
  });
});

describe('kindWords', () => {
  it('leaves a kind that a newer version has made as it is', () => {
    expect([kindWords('checks'), kindWords('habits')]).toEqual(['Checks', 'habits']);
  });
});

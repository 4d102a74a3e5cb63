import { describe, expect, it } from 'vitest';
import { createFormat } from '../../lib/format';
import { aPreview } from '../../testing/backup-builders';
import { TODAY, ZONE } from '../../testing/builders';
import { isNothingChanged, sampleCells, summaryWords } from './preview-view';

const MANNER = { format: createFormat('en-GB'), today: TODAY, zone: ZONE };
const SAMPLE = { kind: 'platforms', day: null, title: 'X', before: null, after: null };

describe('summaryWords', () => {
  it('counts what would change over all kinds', () => {
    expect(summaryWords(aPreview(), 'replace', MANNER)).toBe('Replacing: 1 changed, 1 removed; 210 stay as they are.');
  });

  it('says when nothing would', () => {
    const kinds = aPreview().kinds.slice(0, 1);

    expect(isNothingChanged({ kinds })).toBe(true);
    expect(summaryWords({ kinds }, 'replace', MANNER)).toBe(
      'Nothing would change: the ledger holds just this already.',
    );
    expect(summaryWords({ kinds }, 'merge', MANNER)).toBe(
      'Nothing would change: the ledger holds all that would be taken already.',
    );
  });
});

describe('sampleCells', () => {
  it.each([
    [{ before: '3', after: '4' }, ['3', '4']],
    [{ before: null, after: '4' }, ['–', '4']],
    [{ before: '', after: null }, ['there', '–']],
    [{ before: '', after: '' }, ['there', 'changed']],
  ])('writes %j as %j', (fields, cells) => {
    expect(sampleCells({ ...SAMPLE, ...fields })).toEqual(cells);
  });
});

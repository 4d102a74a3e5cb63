import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/base/day';
import type { PreviewDay } from '../../../shared/checklist/preview-days';
import { TODAY } from '../../testing/builders';
import { markWords, previewSummary } from './preview-words';

type Mark = 'due' | 'not-due' | 'paused' | number;

function days(...marks: readonly Mark[]): readonly PreviewDay[] {
  return marks.map((mark, index) => {
    const day = addDays(TODAY, index);
    return typeof mark === 'number' ? { day, kind: 'any', times: mark } : { day, kind: mark };
  });
}

describe('the words of a look at the next days', () => {
  it('name each day', () => {
    expect(days('due', 'not-due', 'paused', 2).map(markWords)).toEqual(['due', 'not due', 'paused', 'any 2']);
  });

  it.each<[readonly Mark[], string]>([
    [['due', 'not-due', 'due'], 'Due on 2 of these 3 days.'],
    [['not-due'], 'Due on 0 of these 1 days.'],
    [['due', 'paused', 'paused'], 'Due on 1 of these 3 days; 2 days paused.'],
    [[3, 3], 'Due on any 3 days of the week.'],
    [[1, 'paused'], 'Due on any 1 day of the week; 1 day paused.'],
    [['due', 3], 'Due on 1 of these 2 days, and on any 3 days of the week.'],
  ])('sum up %j', (marks, sentence) => {
    expect(previewSummary(days(...marks))).toBe(sentence);
  });
});

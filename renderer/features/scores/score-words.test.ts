import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import type { Score } from '../../../shared/scores/score';
import { aScore, id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { TODAY } from '../../testing/builders';
import { scoreWords } from './score-words';

const words = (fields: Partial<Score>) => scoreWords(aScore(fields), createFormat('en-GB'), TODAY);
const PART = { id: id('people'), name: 'People', most: 25 };

describe('scoreWords', () => {
  it.each<[Partial<Score>, string]>([
    [{}, 'index, 0 to 100'],
    [{ kind: 'count', most: null, measures: 'that-day' }, 'count a day'],
    [{ kind: 'count', most: null, measures: 'since-last' }, 'count since the reading before'],
    [{ isHigherBetter: false }, 'index, 0 to 100, lower is better'],
    [{ parts: [PART] }, 'index, 0 to 100 · 1 part'],
    [{ parts: [PART, PART], isHidden: true }, 'index, 0 to 100 · 2 parts · shown only where it is entered'],
    [{ isObservedOnly: true }, 'index, 0 to 100 · only observed'],
  ])('of %j', (fields, expected) => {
    expect(words(fields)).toBe(expected);
  });

  it('says since when and why one is retired', () => {
    const retired = { on: day('2026-03-03'), reason: null, isReviewed: false };

    expect(words({ retired })).toBe('retired Tuesday 3 March');
    expect(words({ retired: { ...retired, reason: 'It closed' } })).toBe('retired Tuesday 3 March: It closed');
  });
});

import { describe, expect, it } from 'vitest';
import { anActivity, aScore, id } from '../testing/builders';
import { aboutWords } from './about-words';
import type { About } from './reminder';

const NAMED = { activities: [anActivity()], scores: [aScore()] };

describe('aboutWords', () => {
  it.each<[About, string | null]>([
    [{ kind: 'checklist' }, 'The checklist'],
    [{ kind: 'day-end' }, 'The end of the day'],
    [{ kind: 'activity', activityId: id('answer') }, 'Answer whoever wrote'],
    [{ kind: 'activity', activityId: id('gone') }, null],
    [{ kind: 'score', scoreId: id('klout') }, 'Log Klout-style index'],
    [{ kind: 'score', scoreId: id('gone') }, null],
  ])('of %j are %j', (about, words) => {
    expect(aboutWords(about, NAMED)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { SCORE_PRESETS } from '../../../shared/scores/score';
import { aScore, id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import {
  canAddPart,
  canHaveParts,
  ofKind,
  OWN,
  partsAddUpTo,
  presetFacts,
  readScoreDraft,
  scoreDraftOf,
  type ScoreDraft,
} from './score-draft';

const format = createFormat('en-GB');
const german = createFormat('de-DE');

const draftWith = (fields: Partial<ScoreDraft>) => ({
  ...scoreDraftOf(presetFacts('Klout-style index'), format),
  ...fields,
});
const read = (fields: Partial<ScoreDraft>) => readScoreDraft(draftWith(fields), format);
const part = (name: string, most = '') => ({ id: id('part'), name, most });

describe('a draft of a score', () => {
  it.each(SCORE_PRESETS.map((preset) => [preset.name, preset] as const))(
    'of the preset %s reads as it',
    (_, preset) => {
      expect(readScoreDraft(scoreDraftOf(preset, format), format)).toEqual(preset);
      expect(readScoreDraft(scoreDraftOf(preset, german), german)).toEqual(preset);
    },
  );

  it('of one of one’s own has no name yet', () => {
    expect(readScoreDraft(scoreDraftOf(presetFacts(OWN), format), format)).toMatchObject({ field: 'name' });
  });

  it('of a score keeps which platforms it sees, and leaves out what is not known', () => {
    const sees = [
      { platformId: id('x'), isSeen: true },
      { platformId: id('blog'), isSeen: false },
    ];
    const draft = scoreDraftOf(aScore({ sees }), format);

    expect(readScoreDraft(draft, format)).toMatchObject({ sees });
    expect(readScoreDraft({ ...draft, sees: new Map([...draft.sees, [id('x'), 'unknown']]) }, format)).toMatchObject({
      sees: [{ platformId: 'blog', isSeen: false }],
    });
  });

  it('takes a decimal comma', () => {
    const draft = { ...scoreDraftOf(aScore({ step: 0.1 }), german), least: '-1,5' };

    expect(draft.step).toBe('0,1');
    expect(readScoreDraft(draft, german)).toMatchObject({ least: -1.5, step: 0.1 });
  });

  it.each<[Partial<ScoreDraft>, string]>([
    [{ name: '  ' }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ least: 'low' }, 'least'],
    [{ most: 'high' }, 'most'],
    [{ least: '10', most: '5' }, 'most'],
    [{ step: '0' }, 'step'],
    [{ step: '' }, 'step'],
    [{ parts: [part(' ')] }, 'part-name part'],
    [{ parts: [part('People', '0')] }, 'part-most part'],
    [{ parts: [part('People', 'many')] }, 'part-most part'],
  ])('with %j is wrong at %s', (fields, field) => {
    expect(read(fields)).toMatchObject({ field });
  });

  it('has no parts where they would add up to nothing', () => {
    expect(read({ parts: [part('People', '25')] })).toMatchObject({ parts: [{ name: 'People', most: 25 }] });
    expect(read({ kind: 'percentage', parts: [part('People', '25')] })).toMatchObject({ parts: [] });
  });
});

describe('canHaveParts', () => {
  it('is so of counts and of an index as it stands', () => {
    expect(canHaveParts({ kind: 'count', measures: 'since-last' })).toBe(true);
    expect(canHaveParts({ kind: 'index', measures: 'level' })).toBe(true);
    expect(canHaveParts({ kind: 'index', measures: 'that-day' })).toBe(false);
    expect(canHaveParts({ kind: 'percentage', measures: 'level' })).toBe(false);
  });

  it('ends at twelve', () => {
    const parts = Array.from({ length: 12 }, () => part('People'));

    expect(canAddPart({ parts })).toBe(false);
    expect(canAddPart({ parts: parts.slice(1) })).toBe(true);
  });
});

describe('ofKind', () => {
  it('changes the bounds that go with the kind, and no others', () => {
    expect(ofKind(draftWith({}), 'count')).toEqual({ kind: 'count', most: '' });
    expect(ofKind(draftWith({ most: '80' }), 'count')).toEqual({ kind: 'count' });
  });
});

describe('partsAddUpTo', () => {
  it('is the sum of their bounds, where each has one', () => {
    expect(partsAddUpTo(scoreDraftOf(presetFacts('LinkedIn SSI'), format), format)).toBe(100);
    expect(partsAddUpTo(draftWith({ parts: [part('People', '25'), part('Brand')] }), format)).toBeNull();
    expect(partsAddUpTo(draftWith({}), format)).toBeNull();
  });
});

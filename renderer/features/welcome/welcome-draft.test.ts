import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { EVERY_DAY } from '../../../shared/schedule/schedule';
import { draftItems, minutesOfItems, withEdit, withOwnItem, withoutItem, type DraftItem } from './draft-items';
import { chosenNames, draftPlatforms, withMinutes, withPlatform, withTypedPlatform } from './draft-platforms';
import { findProblem, setUpOf } from './set-up-of';
import { FIRST_DRAFT, type WelcomeDraft } from './welcome-draft';
import { sharedWords } from './welcome-words';

const MONDAY = day('2026-11-23');

function draftOn(...names: readonly string[]): WelcomeDraft {
  return names.reduce((draft, name) => withPlatform(draft, name, true), FIRST_DRAFT);
}

function itemTitled(draft: WelcomeDraft, title: string): DraftItem {
  const item = draftItems(draft).find((one) => one.title === title);
  if (item === undefined) throw new Error(`No item ${title}`);
  return item;
}

const withTyped = (draft: WelcomeDraft, typedName: string) => withTypedPlatform({ ...draft, typedName });
const minutesTexts = (draft: WelcomeDraft) => draftPlatforms(draft).map(({ text }) => text);

describe('platforms of the draft', () => {
  it('stand in the order of the page, whenever they were chosen', () => {
    expect(chosenNames(draftOn('Blog', 'X'))).toEqual(['X', 'Blog']);
  });

  it('take one that was typed, once', () => {
    const draft = withTyped(withTyped(FIRST_DRAFT, '  A  forum '), 'a forum');
    expect(chosenNames(draft)).toEqual(['A forum']);
  });

  it('choose the one on offer when its name is typed', () => {
    expect(chosenNames(withTyped(FIRST_DRAFT, 'linkedin'))).toEqual(['LinkedIn']);
  });

  it('take nothing from an empty field', () => {
    expect(chosenNames(withTyped(FIRST_DRAFT, '  '))).toEqual([]);
  });
});

describe('minutes of the draft', () => {
  it('are shared evenly', () => {
    expect(minutesTexts(draftOn('X', 'LinkedIn', 'Blog', 'Reddit'))).toEqual(['4', '4', '4', '3']);
  });

  it('leave what was set by hand as it is and share the rest', () => {
    expect(minutesTexts(withMinutes(draftOn('X', 'LinkedIn', 'Blog'), 'LinkedIn', '9'))).toEqual(['3', '9', '3']);
  });

  it('give no budget where there is less than a minute for each', () => {
    const draft = withMinutes(draftOn('X', 'LinkedIn', 'Blog'), 'LinkedIn', '14');
    expect(draftPlatforms(draft).map(({ minutes }) => minutes)).toEqual([null, 14, null]);
  });

  it('give no budget where the day has no limit', () => {
    expect(minutesTexts({ ...draftOn('X'), capText: '' })).toEqual(['']);
  });

  it('say how the sum stands to the day', () => {
    const draft = draftOn('X', 'LinkedIn');
    expect(sharedWords(draftPlatforms(draft), 15)).toBe('15 of 15 minutes given out.');
    expect(sharedWords(draftPlatforms(withMinutes(draft, 'X', '20')), 15)).toBe(
      '20 of 15 minutes given out: 5 more than the day has. That is allowed.',
    );
    expect(sharedWords(draftPlatforms(withMinutes(withMinutes(draft, 'X', '5'), 'LinkedIn', '4')), 15)).toBe(
      '9 of 15 minutes given out. The rest is free for any of them.',
    );
    expect(sharedWords(draftPlatforms(draft), null)).toBe('15 minutes together.');
  });

  it('are a problem when they are none', () => {
    expect(findProblem({ ...FIRST_DRAFT, capText: 'some' })).toEqual({ field: 'minutes' });
    expect(findProblem(withMinutes(draftOn('X'), 'X', '2000'))).toEqual({ field: 'minutes' });
    expect(findProblem(withMinutes(draftOn('X'), 'LinkedIn', 'left over from an unticked platform'))).toBeNull();
  });
});

describe('activities of the draft', () => {
  it('are chosen in their order while they fit into the day', () => {
    const items = draftItems(draftOn('X', 'LinkedIn', 'Blog', 'Facebook', 'Instagram'));
    expect(minutesOfItems(items)).toBe(15);
    expect(items.at(-1)).toMatchObject({ title: 'Scroll without a purpose', isIncluded: false, isCrowdedOut: true });
  });

  it('are all chosen where the day has no limit', () => {
    const items = draftItems({ ...draftOn('X', 'LinkedIn', 'Blog', 'Facebook', 'Instagram'), capText: '' });
    expect(items.every(({ isIncluded }) => isIncluded)).toBe(true);
  });

  it('make room for what was ticked by hand', () => {
    const draft = draftOn('X', 'LinkedIn', 'Blog');
    const scroll = itemTitled(draft, 'Scroll without a purpose');

    const items = draftItems(withEdit(draft, scroll.key, { isIncluded: true }));

    expect(items.find(({ key }) => key === scroll.key)?.isIncluded).toBe(true);
    expect(minutesOfItems(items)).toBeLessThanOrEqual(15);
  });

  it('come and go with their platform', () => {
    const draft = draftOn('X');
    expect(itemTitled(draft, 'Reply to people you value').platformName).toBe('X');
    const titles = draftItems(withPlatform(draft, 'X', false)).map(({ title }) => title);
    expect(titles).not.toContain('Reply to people you value');
  });

  it('stay when they were moved to a platform that stays', () => {
    const draft = draftOn('X', 'Blog');
    const { key } = itemTitled(draft, 'Reply to people you value');
    const moved = withPlatform(withEdit(draft, key, { platformName: 'Blog' }), 'X', false);
    expect(itemTitled(moved, 'Reply to people you value').platformName).toBe('Blog');
  });

  it('keep their edits while another plan is looked at', () => {
    const { key } = itemTitled(FIRST_DRAFT, 'Thank somebody by name');
    const edited = withEdit(FIRST_DRAFT, key, { title: 'Thank a reader' });
    const back: WelcomeDraft = { ...edited, planId: 'blank' };
    expect(draftItems(back)).toEqual([]);
    expect(itemTitled({ ...back, planId: 'fifteen-minutes' }, 'Thank a reader').isIncluded).toBe(true);
  });

  it('take as long as their target says when it is in minutes', () => {
    const { key } = itemTitled(FIRST_DRAFT, 'Thank somebody by name');
    expect(itemTitled(withEdit(FIRST_DRAFT, key, { targetText: '7 min' }), 'Thank somebody by name').minutes).toBe(7);
  });

  it('are a problem without words or target, unless they are unticked', () => {
    const draft = withOwnItem(FIRST_DRAFT, 'own-1');
    expect(findProblem(draft)).toEqual({ field: 'item', key: 'own-1' });
    expect(findProblem(withEdit(draft, 'own-1', { isIncluded: false }))).toBeNull();
    expect(findProblem(withoutItem(draft, 'own-1'))).toBeNull();
    const titled = withEdit(draft, 'own-1', { title: 'Write a letter' });
    expect(findProblem(titled)).toBeNull();
    expect(findProblem(withEdit(titled, 'own-1', { targetText: 'lots' }))).toEqual({ field: 'item', key: 'own-1' });
  });
});

describe('setUpOf', () => {
  it('says what was chosen, tidied', () => {
    const draft: WelcomeDraft = { ...draftOn('X'), planId: 'blank' };
    const own = withEdit(withOwnItem(draft, 'own-1'), 'own-1', { title: ' Write  a letter ', targetText: '2 pages' });

    expect(setUpOf(own, MONDAY)).toEqual({
      firstDay: MONDAY,
      capMinutes: 15,
      platforms: [{ name: 'X', hue: 'slate', minutes: 15 }],
      activities: [
        {
          title: 'Write a letter',
          platformName: 'X',
          schedule: EVERY_DAY,
          target: { kind: 'count', amount: 2, unit: 'pages', direction: 'at-least' },
          minutes: null,
        },
      ],
      scores: [],
    });
  });

  it('leaves out what was unticked', () => {
    const { key } = itemTitled(FIRST_DRAFT, 'Thank somebody by name');
    const { activities } = setUpOf(withEdit(FIRST_DRAFT, key, { isIncluded: false }), MONDAY);
    expect(activities.map(({ title }) => title)).toEqual(['Answer whoever wrote to you', 'Scroll without a purpose']);
  });
});

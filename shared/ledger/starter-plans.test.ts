import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { parseId, type IdSource } from '../base/id';
import { instantOfMilliseconds } from '../base/instant';
import { checklistOn } from '../checklist/checklist';
import { SCORE_PRESETS } from '../scores/score';
import { budgetOn, CAP } from '../time/budget';
import { HUES } from '../time/platform';
import { apply } from './apply';
import { pageCommandSchema } from './command';
import { EMPTY_DOCUMENTS, isEmptyCatalog, type Catalog } from './documents';
import { setUpCommand, skipSetUpCommand, type SetUp } from './set-up-command';
import {
  freeHue,
  huesFor,
  OFFERED_PLATFORMS,
  STARTER_PLANS,
  starterPlan,
  suggestionsFor,
  type StarterPlan,
} from './starter-plans';

const MONDAY = day('2026-11-23');
const SUNDAY = day('2026-11-29');
const STAMP = { at: instantOfMilliseconds(Date.UTC(2026, 10, 23, 9)), zone: 'UTC', source: 'checklist' } as const;
const EVERYWHERE = [...OFFERED_PLATFORMS, 'Xing'];

function countingIds(): IdSource {
  let count = 0;
  return () => {
    count += 1;
    const id = parseId(`id-${String(count)}`);
    if (id === null) throw new Error('Not an id');
    return id;
  };
}

/** All of a plan on all platforms. */
function wholeSetUp(plan: StarterPlan, fields: Partial<SetUp> = {}): SetUp {
  const hues = huesFor(EVERYWHERE);
  return {
    firstDay: MONDAY,
    capMinutes: 15,
    platforms: EVERYWHERE.map((name) => ({ name, hue: hues.get(name) ?? 'stone', minutes: 1 })),
    activities: suggestionsFor(plan, EVERYWHERE),
    scores: [],
    ...fields,
  };
}

function catalogAfter(setUp: SetUp): Catalog {
  const applied = apply(EMPTY_DOCUMENTS, setUpCommand(setUp, countingIds()), STAMP);
  if (!applied.ok) throw new Error(applied.failure.code);
  return applied.value.documents.catalog;
}

describe('STARTER_PLANS', () => {
  it('are the four that the set-up offers', () => {
    expect(STARTER_PLANS.map(({ name }) => name)).toEqual(['Fifteen minutes a day', 'Blogger', 'Job search', 'Blank']);
  });

  it.each(STARTER_PLANS)('$name says of every activity something else', (plan) => {
    const suggestions = suggestionsFor(plan, EVERYWHERE);
    expect(new Set(suggestions.map(({ key }) => key)).size).toBe(suggestions.length);
    expect(new Set(suggestions.map(({ title, platformName }) => `${title} ${platformName ?? ''}`)).size).toBe(
      suggestions.length,
    );
  });

  it.each(STARTER_PLANS.filter(({ id }) => id !== 'blank'))(
    '$name begins with what fits into fifteen minutes',
    (plan) => {
      const [first, second] = suggestionsFor(plan, ['LinkedIn', 'Blog']);
      expect((first?.minutes ?? 99) + (second?.minutes ?? 99)).toBeLessThanOrEqual(15);
    },
  );

  it('Fifteen minutes a day takes fifteen minutes for somebody on two platforms', () => {
    const useful = suggestionsFor(starterPlan('fifteen-minutes'), ['X', 'LinkedIn']).filter(
      ({ target }) => target.kind === 'tick' || target.direction === 'at-least',
    );
    expect(useful.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(15);
  });
});

describe('suggestionsFor', () => {
  it('leaves out what belongs to platforms that are not used', () => {
    const names = suggestionsFor(starterPlan('blogger'), ['X']).map(({ platformName }) => platformName);
    expect(new Set(names)).toEqual(new Set([null, 'X']));
  });

  it('has something for a platform that the plan does not know', () => {
    const last = suggestionsFor(starterPlan('job-search'), ['Xing']).at(-1);
    expect(last).toMatchObject({ title: 'Answer comments and messages', platformName: 'Xing' });
  });

  it('suggests nothing in the blank plan', () => {
    expect(suggestionsFor(starterPlan('blank'), EVERYWHERE)).toEqual([]);
  });
});

describe('huesFor', () => {
  it('gives an offered platform the same hue whatever else is chosen', () => {
    expect(huesFor(['LinkedIn']).get('LinkedIn')).toBe('blue');
    expect(huesFor(['X', 'Blog', 'LinkedIn']).get('LinkedIn')).toBe('blue');
  });

  it('gives a typed platform one that no other has', () => {
    expect(huesFor(['Xing', 'X', 'LinkedIn'])).toEqual(
      new Map([
        ['X', 'slate'],
        ['LinkedIn', 'blue'],
        ['Xing', 'rust'],
      ]),
    );
  });

  it('repeats hues beyond ten', () => {
    const hues = huesFor([...EVERYWHERE, 'Forum']);
    expect(hues.size).toBe(12);
    expect(hues.get('Xing')).toBe('slate');
    expect(freeHue(HUES, 11)).toBe('blue');
  });
});

describe('setUpCommand', () => {
  it.each(STARTER_PLANS)('puts $name into an empty ledger', (plan) => {
    const setUp = wholeSetUp(plan, { scores: SCORE_PRESETS });

    const catalog = catalogAfter(setUp);

    expect(catalog.platforms).toHaveLength(EVERYWHERE.length);
    expect(catalog.activities.map(({ title }) => title).sort()).toEqual(
      setUp.activities.map(({ title }) => title).sort(),
    );
    expect(catalog.scores).toHaveLength(SCORE_PRESETS.length);
    expect(isEmptyCatalog(catalog)).toBe(false);
  });

  it.each(STARTER_PLANS)('is one step that the services take, with an id for each thing, for $name', (plan) => {
    const command = setUpCommand(wholeSetUp(plan), countingIds());

    expect(pageCommandSchema.safeParse(command).success).toBe(true);
    expect(command.name).toBe('set up');
    const added = command.commands.flatMap((one) =>
      one.type === 'platform.add' || one.type === 'activity.add' ? [one.id] : [],
    );
    expect(new Set(added).size).toBe(added.length);
  });

  it('lets everything begin on the first day', () => {
    const { activities, budgets } = catalogAfter(wholeSetUp(starterPlan('fifteen-minutes')));

    expect(activities.map(({ plans }) => plans.map(({ from }) => from))).toEqual(activities.map(() => [MONDAY]));
    expect(budgets.map(({ versions }) => versions.map(({ from }) => from))).toEqual(budgets.map(() => [MONDAY]));
  });

  it('keeps the order of platforms and activities', () => {
    const setUp = wholeSetUp(starterPlan('blogger'));
    const { activities } = catalogAfter(setUp);

    expect(checklistOn({ activities, pauses: [] }, [], MONDAY).map(({ activity }) => activity.title)).toEqual(
      setUp.activities.map(({ title }) => title),
    );
  });

  it('has workday activities due on workdays only', () => {
    const { activities } = catalogAfter(wholeSetUp(starterPlan('job-search')));
    const titles = checklistOn({ activities, pauses: [] }, [], SUNDAY).map(({ activity }) => activity.title);

    expect(new Set(titles)).toEqual(new Set(['Answer comments and messages']));
  });

  it('sets the minutes of each platform and the cap of the day', () => {
    const platforms = [
      { name: 'X', hue: 'slate', minutes: 10 },
      { name: 'Blog', hue: 'rust', minutes: null },
    ] as const;
    const catalog = catalogAfter(wholeSetUp(starterPlan('blank'), { platforms, capMinutes: 20 }));

    const [x, blog] = catalog.platforms;
    expect(budgetOn(catalog.budgets, CAP, SUNDAY)).toBe(20);
    expect(x === undefined ? null : budgetOn(catalog.budgets, x.id, MONDAY)).toBe(10);
    expect(blog === undefined ? null : budgetOn(catalog.budgets, blog.id, MONDAY)).toBeNull();
  });

  it('puts an activity whose platform was not chosen on no platform', () => {
    const activities = suggestionsFor(starterPlan('fifteen-minutes'), ['X']);
    const catalog = catalogAfter(wholeSetUp(starterPlan('fifteen-minutes'), { platforms: [], activities }));

    expect(catalog.activities.every(({ platformId }) => platformId === null)).toBe(true);
  });
});

describe('skipSetUpCommand', () => {
  it('leaves a ledger with no platform, no activity and no cap that is not a new one any more', () => {
    const applied = apply(EMPTY_DOCUMENTS, skipSetUpCommand(MONDAY), STAMP);

    if (!applied.ok) throw new Error(applied.failure.code);
    const { catalog } = applied.value.documents;
    expect(isEmptyCatalog(catalog)).toBe(false);
    expect(catalog.platforms).toEqual([]);
    expect(catalog.activities).toEqual([]);
    expect(budgetOn(catalog.budgets, CAP, MONDAY)).toBeNull();
  });

  it('is taken back by undo', () => {
    const applied = apply(EMPTY_DOCUMENTS, skipSetUpCommand(MONDAY), STAMP);
    if (!applied.ok) throw new Error(applied.failure.code);

    const undone = apply(applied.value.documents, applied.value.inverse, STAMP);

    expect(undone.ok && isEmptyCatalog(undone.value.documents.catalog)).toBe(true);
  });
});

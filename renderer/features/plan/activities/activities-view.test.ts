import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import { NO_ADHERENCE } from '../../../../shared/checklist/adherence';
import { TICK } from '../../../../shared/checklist/target';
import { EVERY_DAY } from '../../../../shared/schedule/schedule';
import { id } from '../../../../shared/testing/builders';
import { addActivity, addPlatform, count, ledgerAfter, TODAY } from '../../../testing/builders';
import { activitiesView, overallOf, rowsOf } from './activities-view';

const X = addPlatform('X');
const LINKEDIN = addPlatform('LinkedIn');
const ANSWER = addActivity('Answer', { platformId: X.id });
const COMMENT = addActivity('Comment', { platformId: LINKEDIN.id });
const READ = addActivity('Read');

const titlesIn = (view: ReturnType<typeof activitiesView>) =>
  view.groups.map(({ name, rows }) => [name, ...rows.map(({ activity }) => activity.title)]);

describe('activitiesView', () => {
  it('groups by platform in the order of the plan, empty ones too, what is on none last', () => {
    const { catalog } = ledgerAfter(
      X,
      LINKEDIN,
      addPlatform('Blog'),
      READ,
      ANSWER,
      COMMENT,
      addActivity('Give', { platformId: X.id }),
      { type: 'activity.move', id: id('give'), before: ANSWER.id },
      { type: 'platform.move', id: LINKEDIN.id, before: X.id },
    );

    expect(titlesIn(activitiesView(catalog, TODAY))).toEqual([
      ['LinkedIn', 'Comment'],
      ['X', 'Give', 'Answer'],
      ['Blog'],
      ['Anywhere', 'Read'],
    ]);
  });

  it('leaves archived platforms out unless something is still on them', () => {
    const { catalog } = ledgerAfter(
      X,
      LINKEDIN,
      ANSWER,
      { type: 'platform.archive', id: X.id, on: TODAY },
      { type: 'platform.archive', id: LINKEDIN.id, on: TODAY },
    );

    expect(titlesIn(activitiesView(catalog, TODAY))).toEqual([['X', 'Answer'], ['Anywhere']]);
  });

  it('sets apart what has left the plan, and keeps what is still to leave it', () => {
    const { catalog } = ledgerAfter(
      READ,
      addActivity('Gone'),
      addActivity('Going'),
      { type: 'activity.archive', id: id('gone'), on: TODAY },
      { type: 'activity.archive', id: id('going'), on: day('2026-11-24') },
    );
    const view = activitiesView(catalog, TODAY);

    expect(titlesIn(view)).toEqual([['Anywhere', 'Read', 'Going']]);
    expect(view.archived.map(({ title }) => title)).toEqual(['Gone']);
  });

  it('shows the plan in force today and the one that is to take its place', () => {
    const { catalog } = ledgerAfter(
      READ,
      { type: 'activity.plan', id: READ.id, from: day('2026-06-01'), schedule: EVERY_DAY, target: count(2) },
      { type: 'activity.plan', id: READ.id, from: day('2026-12-01'), schedule: EVERY_DAY, target: count(5) },
    );
    const [row] = rowsOf(activitiesView(catalog, TODAY).groups);

    expect(row?.plan.target).toEqual(count(2));
    expect(row?.next?.target).toEqual(count(5));
  });

  it('shows the first plan of what has not begun yet, and not as the next one', () => {
    const { catalog } = ledgerAfter(addActivity('Read', { from: day('2026-12-01') }));
    const [row] = rowsOf(activitiesView(catalog, TODAY).groups);

    expect(row?.plan).toMatchObject({ from: '2026-12-01', target: TICK });
    expect(row?.next).toBeNull();
  });
});

describe('overallOf', () => {
  it('adds up what was due and takes the mean of the strengths that are there', () => {
    const overall = overallOf([
      { strength: 0.9, adherence: { done: 8, due: 10, skipped: 1, notEntered: 0 } },
      { strength: 0.3, adherence: { done: 1, due: 4, skipped: 0, notEntered: 2 } },
      { strength: null, adherence: NO_ADHERENCE },
      { strength: 0, adherence: NO_ADHERENCE },
    ]);

    expect(overall).toEqual({
      adherence: { done: 9, due: 14, skipped: 1, notEntered: 2 },
      strength: 0.6,
      strengths: 2,
    });
  });

  it('has no strength where no activity has one', () => {
    expect(overallOf([{ strength: null, adherence: NO_ADHERENCE }]).strength).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { addDays, monthOf, type Day } from '../../../shared/base/day';
import type { PageCommand } from '../../../shared/ledger/command';
import { monthIn, type Documents } from '../../../shared/ledger/documents';
import { amount, fromTo, id, month, skipped } from '../../../shared/testing/builders';
import { sameEveryDay } from '../../../shared/time/budget';
import type { Span } from '../../../shared/time/session';
import { daySpent, wholeMinutes } from '../../../shared/time/spent';
import { addActivity, addPlatform, allowance, count, ledgerAfter, NOVEMBER, tick, TODAY } from '../../testing/builders';
import { isReady, sessionsOn, todayView } from './today-view';

/** Without a timer. */
function viewOf(documents: Documents, day: Day) {
  const minutes = wholeMinutes(monthIn(documents, monthOf(day)).sessions, day);
  return todayView(documents, day, daySpent(documents.catalog, minutes, day));
}

const X = addPlatform('X');
const BLOG = addPlatform('Blog');

function addSession(name: string, span: Span): PageCommand {
  return { type: 'session.add', id: id(name), day: TODAY, platformId: X.id, span };
}

function enter(activityId: string, entry = amount(1)): PageCommand {
  return { ...tick(id(activityId)), entry };
}

/** The names of the groups with the titles in them. */
function groupsAfter(...commands: readonly PageCommand[]) {
  return viewOf(ledgerAfter(...commands), TODAY).groups.map(({ platform, items }) => [
    platform?.name ?? null,
    ...items.map(({ activity }) => activity.title),
  ]);
}

function settledAfter(...commands: readonly PageCommand[]) {
  return viewOf(ledgerAfter(...commands), TODAY).settled.map(({ activity }) => activity.title);
}

describe('the groups of a day', () => {
  it('are the platforms in their order, and at the end what can be done anywhere', () => {
    const groups = groupsAfter(
      addActivity('Read'),
      X,
      BLOG,
      addActivity('Write', { platformId: BLOG.id }),
      addActivity('Answer', { platformId: X.id }),
      addActivity('Share', { platformId: X.id }),
    );

    expect(groups).toEqual([
      ['X', 'Answer', 'Share'],
      ['Blog', 'Write'],
      [null, 'Read'],
    ]);
  });

  it('leave out a platform on which nothing is open', () => {
    const groups = groupsAfter(
      X,
      BLOG,
      addActivity('Write', { platformId: BLOG.id }),
      enter('write'),
      addActivity('Read'),
    );

    expect(groups).toEqual([[null, 'Read']]);
  });

  it('keep the platform of what is due though its platform was archived', () => {
    const groups = groupsAfter(X, addActivity('Answer', { platformId: X.id }), {
      type: 'platform.archive',
      id: X.id,
      on: TODAY,
    });

    expect(groups).toEqual([['X', 'Answer']]);
  });

  it('know the minutes of their platform', () => {
    const documents = ledgerAfter(
      X,
      { type: 'budget.set', id: X.id, from: TODAY, minutes: [...sameEveryDay(15)] },
      addSession('s1', { kind: 'minutes', minutes: 6 }),
      addActivity('Answer', { platformId: X.id }),
      addActivity('Read'),
    );

    const [onX, anywhere] = viewOf(documents, TODAY).groups;

    expect(onX?.spent).toMatchObject({ spent: 6, budget: 15 });
    expect(anywhere?.spent).toBeNull();
  });

  it('are those of the day, not of another', () => {
    const tomorrow = addDays(TODAY, 1);
    const documents = ledgerAfter(addActivity('Read', { from: tomorrow }), addActivity('Answer'), enter('answer'));

    expect(viewOf(documents, TODAY).groups).toEqual([]);
    expect(viewOf(documents, tomorrow).groups[0]?.items.map(({ state }) => state)).toEqual([
      'not-entered',
      'not-entered',
    ]);
  });
});

describe('what is settled', () => {
  it('is done, skipped or marked as not done', () => {
    const settled = settledAfter(
      addActivity('Answer'),
      addActivity('Read'),
      addActivity('Share'),
      addActivity('Write'),
      enter('answer'),
      enter('read', skipped('ill')),
      enter('share', amount(0)),
    );

    expect(settled).toEqual(['Answer', 'Read', 'Share']);
  });

  it('is not what is done in part', () => {
    const settled = settledAfter(addActivity('Comment', { target: count(3) }), enter('comment', amount(2)));

    expect(settled).toEqual([]);
  });

  it('is no allowance while it can still be counted, under it or over it', () => {
    const commands = [addActivity('Give', { target: allowance(10) })];

    expect(settledAfter(...commands, enter('give', amount(6)))).toEqual([]);
    expect(settledAfter(...commands, enter('give', amount(11)))).toEqual([]);
    expect(settledAfter(...commands, enter('give', skipped()))).toEqual(['Give']);
  });
});

describe('the rest of a day', () => {
  it('counts neither what was skipped nor what was not due', () => {
    const documents = ledgerAfter(addActivity('Answer'), addActivity('Read'), addActivity('Share'), enter('answer'), {
      ...enter('read', skipped()),
    });

    expect(viewOf(documents, TODAY).progress).toEqual({ done: 1, due: 2 });
  });

  it('has its sessions by the clock, those without a time by when they were entered', () => {
    const documents = ledgerAfter(
      X,
      addSession('late', fromTo('20:00', '20:10')),
      addSession('typed', { kind: 'minutes', minutes: 5 }),
      addSession('early', fromTo('07:00', '07:10')),
    );

    expect(sessionsOn(monthIn(documents, NOVEMBER).sessions, TODAY).map((session) => session.id)).toEqual([
      'early',
      'typed',
      'late',
    ]);
  });

  it('is empty in an empty ledger', () => {
    expect(viewOf(ledgerAfter(), TODAY)).toMatchObject({ groups: [], settled: [] });
  });
});

describe('isReady', () => {
  it('needs the month of the day and the two beside it', () => {
    const months = [month('2026-10'), month('2026-11'), month('2026-12')];

    expect(isReady(new Set(months), TODAY)).toBe(true);
    for (const missing of months) {
      expect(isReady(new Set(months.filter((one) => one !== missing)), TODAY)).toBe(false);
    }
  });
});

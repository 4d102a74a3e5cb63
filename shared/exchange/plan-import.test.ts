import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import type { IdSource } from '../base/id';
import type { Stamp } from '../base/stamp';
import { applyChanges, isWellFormed } from '../ledger/change';
import { EMPTY_DOCUMENTS, type Documents } from '../ledger/documents';
import { findProblem } from '../ledger/integrity';
import {
  aCheck,
  amount,
  anActivity,
  aPlatform,
  aReading,
  aScore,
  aSession,
  at,
  documentsWith,
  fromTo,
  id,
  skipped,
  valueOf,
} from '../testing/builders';
import { ledgerProblems } from '../testing/ledger-problems';
import type { Mapping } from './column-mapping';
import { inspect } from './inspect';
import { planImport, type ImportPlan } from './plan-import';

const stamp: Stamp = { at: at('2026-12-01T12:00:00.000Z'), zone: 'Europe/Berlin', source: 'import' };

function ids(): IdSource {
  let next = 0;
  return () => id(`new-${String((next += 1))}`);
}

/** The plan with what is guessed, and whatever it leads to is a valid ledger. */
function plan(documents: Documents, text: string, decided: Partial<Mapping> = {}): ImportPlan {
  const mapping = { ...valueOf(inspect(text, documents)).mapping, ...decided };
  const planned = valueOf(planImport(documents, { text, mapping }, { stamp, newId: ids() }));
  const after = applyChanges(documents, planned.changes);
  expect(findProblem(after, planned.changes, isWellFormed)).toBeNull();
  expect(ledgerProblems(after)).toEqual([]);
  return planned;
}

const recordsOf = ({ changes }: ImportPlan) => changes.map((change) => ('record' in change ? change.record : null));
const reasonsOf = ({ refused }: ImportPlan) => refused.map(({ line, reason }) => `${String(line)}: ${reason}`);

describe('an import of readings', () => {
  const scores = documentsWith({ scores: [aScore({ name: 'Followers' })] });

  it('takes values, approximate ones too, and leaves empty cells alone', () => {
    const planned = plan(
      scores,
      'day,Followers\n2026-11-20,47\n2026-11-21,~20\n2026-11-22,\n2026-11-23,n/a\n2026-11-24,47 %',
    );
    expect(recordsOf(planned)).toMatchObject([
      { id: 'new-1', day: '2026-11-20', scoreId: 'klout', value: 47, isApproximate: false, source: 'import' },
      { day: '2026-11-21', value: 20, isApproximate: true, at: stamp.at, zone: stamp.zone, editedAt: stamp.at },
      { day: '2026-11-24', value: 47 },
    ]);
    expect(planned.taken[1]).toEqual({
      line: 3,
      column: 'Followers',
      day: '2026-11-21',
      what: 'Followers',
      value: '~20',
    });
    expect(planned.refused).toEqual([]);
  });

  it('knows what is already there, or twice in the file', () => {
    const documents = documentsWith({ scores: [aScore({ name: 'Followers' })], readings: [aReading()] });
    const planned = plan(documents, 'day,Followers\n2026-11-23,47\n2026-11-24,48\n2026-11-24,48');
    expect(planned.duplicates.map(({ line }) => line)).toEqual([2, 4]);
    expect(planned.taken.map(({ line }) => line)).toEqual([3]);
  });

  it('refuses another value for a day, and says which is there', () => {
    const documents = documentsWith({ scores: [aScore({ name: 'Followers' })], readings: [aReading()] });
    expect(reasonsOf(plan(documents, 'day,Followers\n2026-11-23,48\n2026-11-24,1\n2026-11-24,2'))).toEqual([
      '2: already entered as 47',
      '4: line 3 says 1 for this day',
    ]);
  });

  it('refuses what is no day, no number, or has not come yet', () => {
    const text =
      'day,Followers\n2026-02-30,1\nsoon,2\n,3\n2026-11-20,many\n2026-11-21,1e999\n2026-12-02,4\n2026-12-01,5';
    expect(reasonsOf(plan(scores, text))).toEqual([
      '2: “2026-02-30” is not a day that exists',
      '3: “soon” is not a day',
      '4: nothing says which day it was',
      '5: “many” is not a number',
      '6: “1e999” is not a number',
      '7: the day has not come yet',
    ]);
  });

  it('refuses what could be read in two ways until it is told', () => {
    const text = 'day;Followers\n03/04/2026;1,234';
    expect(reasonsOf(plan(scores, text))).toEqual([
      '2: “03/04/2026” could be two days: say in which order they are written',
    ]);
    expect(recordsOf(plan(scores, text, { dateOrder: 'mdy', decimalSign: ',' }))).toMatchObject([
      { day: '2026-03-04', value: 1.234 },
    ]);
  });

  it('refuses days in another order than the most', () => {
    const planned = plan(scores, 'day,Followers\n23/04/2026,1\n24/04/2026,2\n04/25/2026,3');
    expect(reasonsOf(planned)).toEqual(['4: “04/25/2026” is not a day in the order of the others']);
  });

  it('makes scores before their readings', () => {
    const planned = plan(
      scores,
      'day,score,value\n2026-11-20,Visits,1.5\n2026-11-21,visits,-2\n2026-11-21,Followers,3',
    );
    expect(planned.changes.map(({ collection }) => collection)).toEqual(['scores', 'readings', 'readings', 'readings']);
    expect(recordsOf(planned)[0]).toMatchObject({ name: 'Visits', kind: 'count', least: null, step: 0.1, position: 2 });
  });

  it('makes nothing for a name whose rows are all refused', () => {
    expect(plan(scores, 'day,score,value\n2026-11-20,Visits,many\n2026-11-20,Followers,3').changes).toHaveLength(1);
  });

  it('is not silent about what is left out', () => {
    const names = [{ name: 'visits', choice: { kind: 'leave-out' } }] as const;
    const text = 'day,score,value\n2026-11-20,Visits,1';
    expect(reasonsOf(plan(scores, text, { names }))).toEqual(['2: “Visits” is left out']);
    expect(reasonsOf(plan(scores, text, { names: [] }))).toEqual(['2: no score is called “Visits”']);
  });

  it('uses the score that was chosen for a name, or for all rows', () => {
    const names = [{ name: 'Visits', choice: { kind: 'use', id: id('klout') } }] as const;
    expect(recordsOf(plan(scores, 'day,score,value\n2026-11-20,Visits,1', { names }))).toMatchObject([
      { scoreId: 'klout' },
    ]);
    expect(recordsOf(plan(scores, '2026-11-20\t1', { about: id('klout') }))).toMatchObject([{ scoreId: 'klout' }]);
    expect(reasonsOf(plan(scores, '2026-11-20\t1'))).toEqual(['1: nothing says which score it is']);
    expect(reasonsOf(plan(scores, '2026-11-20\t1', { about: id('gone') }))).toEqual([
      '1: the score that was chosen is not there',
    ]);
  });

  it('counts lines as they stand in the file', () => {
    const planned = plan(scores, 'day,Followers,notes\n\n2026-11-20,1,"two\nlines"\n2026-11-21,x,');
    expect(planned.taken.map(({ line }) => line)).toEqual([3]);
    expect(reasonsOf(planned)).toEqual(['5: “x” is not a number']);
  });
});

describe('an import of checks', () => {
  const count = { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-least' } as const;
  const allowance = { kind: 'minutes', amount: 15, direction: 'at-most' } as const;
  const from = { from: day('2026-01-01'), schedule: { kind: 'every-day' } } as const;
  const activities = documentsWith({
    activities: [
      anActivity({ title: 'Run' }),
      anActivity({ id: id('ks'), title: 'Ks', plans: [{ ...from, target: count }] }),
      anActivity({ id: id('scroll'), title: 'Scroll', plans: [{ ...from, target: allowance }] }),
    ],
  });

  it('takes ticks, amounts, states and skips', () => {
    const planned = plan(
      activities,
      'day,Run,Ks,Scroll\n2026-11-20,x,done,15 min\n2026-11-21,no,7,0\n2026-11-22,skipped: ill,skip,–',
    );
    expect(recordsOf(planned).map((record) => (record !== null && 'entry' in record ? record.entry : null))).toEqual([
      amount(1),
      amount(10),
      amount(15),
      amount(0),
      amount(7),
      amount(0),
      skipped('ill'),
      skipped(),
    ]);
    expect(planned.taken.map(({ value }) => value)).toEqual([
      '1',
      '10',
      '15',
      '0',
      '7',
      '0',
      'skipped: ill',
      'skipped',
    ]);
  });

  it('reads states, amounts and reasons from columns of their own', () => {
    const text = `day,activity,state,amount,reason
2026-11-20,Ks,partly,4,
2026-11-21,Ks,skipped,,at a fair
2026-11-22,Ks,skipped,4,
2026-11-23,Ks,,,because
2026-11-24,Ks,partly,,`;
    const planned = plan(activities, text);
    expect(planned.taken.map(({ value }) => value)).toEqual(['4', 'skipped: at a fair']);
    expect(reasonsOf(planned)).toEqual([
      '4: it is both skipped and counted',
      '5: it has a reason, but nothing says that it was skipped',
      '6: how much of it was done has to be a number',
    ]);
  });

  it('refuses amounts that cannot be', () => {
    const text = 'day,Ks,Scroll\n2026-11-20,2.5,done\n2026-11-21,-1,\n2026-11-22,100001,\n2026-11-23,maybe,';
    expect(reasonsOf(plan(activities, text))).toEqual([
      '2: 2.5 is not a whole number',
      '2: how much of the allowance was used has to be a number',
      '3: an amount cannot be less than 0',
      '4: an amount can be 100000 at most',
      '5: “maybe” is neither an amount nor a state',
    ]);
  });

  it('knows the same entry and does not overwrite another', () => {
    const documents = documentsWith({ activities: [anActivity({ title: 'Run' })], checks: [aCheck()] });
    const planned = plan(documents, 'day,Run\n2026-11-23,x\n2026-11-23,no\n2026-11-24,x\n2026-11-24,x');
    expect(planned.duplicates.map(({ line }) => line)).toEqual([2, 5]);
    expect(reasonsOf(planned)).toEqual(['3: already entered as 1']);
  });

  it.each([
    ['x', { kind: 'tick' }],
    ['7', { kind: 'count', amount: 1 }],
  ])('makes an activity whose target suits %j, due from its first day on', (cell, target) => {
    const names = [{ name: 'Swim', choice: { kind: 'create' } }] as const;
    const planned = plan(EMPTY_DOCUMENTS, `day,activity,amount\n2026-11-21,Swim,1\n2026-11-20,Swim,${cell}`, { names });
    expect(recordsOf(planned)[0]).toMatchObject({ title: 'Swim', plans: [{ from: '2026-11-20', target }] });
  });
});

describe('an import of sessions', () => {
  const platforms = documentsWith({
    platforms: [aPlatform(), aPlatform({ id: id('blog'), name: 'Blog', hue: 'blue' })],
  });
  const spansOf = (planned: ImportPlan) =>
    recordsOf(planned).map((record) => (record !== null && 'span' in record ? record.span : null));

  it('takes minutes, and times by the clock of the zone', () => {
    const text =
      'day,platform,start,end,minutes\n2026-11-20,X,9:10,9:25,\n2026-11-20,X,10:00 pm,,30\n2026-11-20,Blog,,,1 h 20\n2026-11-21,X,23:50,0:10,';
    expect(spansOf(plan(platforms, text))).toEqual([
      { kind: 'from-to', startAt: '2026-11-20T08:10:00.000Z', endAt: '2026-11-20T08:25:00.000Z' },
      { kind: 'from-to', startAt: '2026-11-20T21:00:00.000Z', endAt: '2026-11-20T21:30:00.000Z' },
      { kind: 'minutes', minutes: 80 },
      { kind: 'from-to', startAt: '2026-11-21T22:50:00.000Z', endAt: '2026-11-21T23:10:00.000Z' },
    ]);
  });

  it('takes a column for each platform', () => {
    expect(spansOf(plan(platforms, 'day,X,Blog\n2026-11-20,15,9:10-9:25\n2026-11-21,,0'))).toMatchObject([
      { minutes: 15 },
      { startAt: '2026-11-20T08:10:00.000Z' },
    ]);
  });

  it('finds the day of a moment where no column is the day', () => {
    const planned = plan(platforms, 'platform,start,end\nX,2026-11-21T01:00:00Z,2026-11-21T01:30:00Z');
    expect(planned.taken).toEqual([{ line: 2, column: null, day: '2026-11-20', what: 'X', value: '02:00–02:30' }]);
  });

  it('takes as many of equal minutes as the ledger does not have', () => {
    const documents = documentsWith({ platforms: [aPlatform()], sessions: [aSession()] });
    const planned = plan(documents, 'day,X\n2026-11-23,15\n2026-11-23,15\n2026-11-23,15');
    expect([planned.duplicates.length, planned.taken.length]).toEqual([1, 2]);
  });

  it('refuses what overlaps, on whatever platform, and in the file itself', () => {
    const documents = documentsWith({
      platforms: platforms.catalog.platforms,
      sessions: [aSession({ span: fromTo('08:10', '08:25') })],
    });
    const text =
      'day,platform,start,end\n2026-11-23,X,9:10,9:25\n2026-11-23,Blog,9:20,9:40\n2026-11-23,Blog,9:25,9:40\n2026-11-23,X,9:30,9:50';
    const planned = plan(documents, text);
    expect(planned.duplicates.map(({ line }) => line)).toEqual([2]);
    expect(reasonsOf(planned)).toEqual([
      '3: it overlaps another session on X',
      '5: it overlaps another session on Blog',
    ]);
  });

  it('refuses times that cannot be', () => {
    const text = `day,platform,start,end,minutes
2026-11-20,X,9:10,9:10,
2026-11-20,X,9:10,,
2026-11-20,X,,9:10,
2026-11-20,X,soon,9:10,
2026-11-20,X,,,0
2026-11-20,X,,,1441
2026-11-20,X,,,2.5
2026-11-20,X,3:00,5:00,
2026-11-20,X,2026-11-10T09:00:00Z,2026-11-10T09:30:00Z,`;
    expect(reasonsOf(plan(platforms, text))).toEqual([
      '2: it has to end by 04:00, when the next day begins, and after it begins',
      '3: nothing says when it ended',
      '4: nothing says when it began',
      '5: “soon” is not a time',
      '6: 0 minutes are no session',
      '7: a session cannot last 1441 minutes',
      '8: 2.5 is not a whole number of minutes',
      '9: it has to end by 04:00, when the next day begins, and after it begins',
      '10: its times do not lie on its day',
    ]);
  });

  it('gives each new platform a hue of its own', () => {
    const planned = plan(platforms, 'day,platform,minutes\n2026-11-20,Reddit,5\n2026-11-20,Threads,5');
    expect(recordsOf(planned).slice(0, 2)).toMatchObject([
      { name: 'Reddit', hue: 'rust', position: 2 },
      { name: 'Threads', hue: 'indigo', position: 3 },
    ]);
  });
});

describe('planImport', () => {
  it('fails when no column is the day, or two are the same', () => {
    const { mapping } = valueOf(inspect('day,Followers\n2026-11-23,1', EMPTY_DOCUMENTS));
    const planWith = (columns: Mapping['columns']) =>
      planImport(EMPTY_DOCUMENTS, { text: 'a,b', mapping: { ...mapping, columns } }, { stamp, newId: ids() });
    expect(planWith([{ kind: 'value' }])).toMatchObject({ ok: false, failure: { problem: 'No column is the day.' } });
    expect(planWith([{ kind: 'day' }, { kind: 'day' }])).toMatchObject({
      failure: { problem: 'Two columns are the day.' },
    });
  });

  it('plans 50,000 rows', () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `2026-11-20,Score ${String(index % 100)},${String(index)}`,
    );
    const planned = planImport(
      EMPTY_DOCUMENTS,
      {
        text: ['day,score,value', ...rows].join('\n'),
        mapping: valueOf(inspect(['day,score,value', ...rows].join('\n'), EMPTY_DOCUMENTS)).mapping,
      },
      { stamp, newId: ids() },
    );
    expect(valueOf(planned).taken).toHaveLength(100);
    expect(valueOf(planned).refused).toHaveLength(49_900);
  });
});

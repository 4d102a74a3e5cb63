import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../base/day';
import type { Id } from '../base/id';
import { checklistOn } from '../checklist/checklist';
import { TICK } from '../checklist/target';
import { aCheck, aPause, anActivity, documentsWith, id, month, skipped } from '../testing/builders';
import { applyChanges, type Change } from './change';
import { checklistIn, itemIn } from './checklist-in';
import type { Documents } from './documents';

const TODAY = day('2026-11-25');
const TWICE = { kind: 'times-a-week', times: 2, weekStart: 1 } as const;
const ANSWER = anActivity({ id: id('answer'), position: 1 });
const READ = anActivity({ id: id('read'), position: 2 });
const CALL = anActivity({
  id: id('call'),
  position: 3,
  plans: [{ from: day('2026-01-01'), schedule: TWICE, target: TICK }],
});

function ledger(): Documents {
  return documentsWith({ activities: [ANSWER, READ, CALL], checks: [aCheck({ day: TODAY, activityId: READ.id })] });
}

function enter(activityId: Id, on: Day): Change {
  const record = aCheck({ day: on, activityId });
  return { collection: 'checks', month: month('2026-11'), id: record.id, record };
}

/** As it is without anything that was reckoned before. */
function anew({ catalog, months }: Documents, on: Day) {
  return checklistOn(
    catalog,
    [...months.values()].flatMap(({ checks }) => checks),
    on,
  );
}

describe('the checklist of a ledger', () => {
  it('is reckoned once, however many ask', () => {
    const documents = ledger();

    expect(checklistIn(documents, TODAY)).toBe(checklistIn(documents, TODAY));
    expect(itemIn(documents, TODAY, READ.id)).toBe(checklistIn(documents, TODAY)[1]);
    expect(itemIn(documents, TODAY, id('gone'))).toBeNull();
  });

  it('keeps every item that a change does not concern', () => {
    const before = ledger();
    const after = applyChanges(before, [enter(ANSWER.id, TODAY)]);
    const [answer, read, call] = checklistIn(before, TODAY);
    const [answerAfter, ...rest] = checklistIn(after, TODAY);

    expect([answer?.state, answerAfter?.state]).toEqual(['not-entered', 'done']);
    expect(rest[0]).toBe(read);
    expect(rest[1]).toBe(call);
    expect(checklistIn(before, TODAY)[0]).toBe(answer);
  });

  it('is the same list after a change of another time', () => {
    const before = ledger();
    const after = applyChanges(before, [enter(ANSWER.id, addDays(TODAY, 1)), enter(ANSWER.id, addDays(TODAY, -7))]);

    expect(checklistIn(after, TODAY)).toBe(checklistIn(before, TODAY));
  });

  it.each<[string, readonly Change[]]>([
    ['a day of its week', [enter(CALL.id, addDays(TODAY, -1)), enter(CALL.id, addDays(TODAY, -2))]],
    ['what is taken back', [{ ...enter(READ.id, TODAY), record: null } as Change]],
    [
      'another entry',
      [{ ...enter(READ.id, TODAY), record: aCheck({ day: TODAY, activityId: READ.id, entry: skipped() }) } as Change],
    ],
    ['a pause', [{ collection: 'pauses', id: 'pause', record: aPause({ from: TODAY, to: TODAY }) }]],
    ['an activity', [{ collection: 'activities', id: 'read', record: { ...READ, title: 'Read on' } }]],
    ['the order', [{ collection: 'activities', id: 'read', record: { ...READ, position: 9 } }]],
  ])('follows %s', (_what, changes) => {
    const before = ledger();
    checklistIn(before, TODAY);
    const after = applyChanges(before, changes);

    expect(checklistIn(after, TODAY)).toEqual(anew(after, TODAY));
    expect(checklistIn(after, TODAY)).not.toEqual(anew(before, TODAY));
  });
});

import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { month } from '../testing/builders';
import { EMPTY_DOCUMENTS, emptyMonth, type Documents } from './documents';
import { monthsOfChecklist } from './checklist-in';
import { remembered } from './remembered';

const TODAY = day('2026-11-03');

function counted() {
  let times = 0;
  const ask = remembered(monthsOfChecklist, () => {
    times += 1;
    return times;
  });
  return ask;
}

function having(documents: Documents, ...names: readonly string[]): Documents {
  const read = names.map((name) => [month(name), emptyMonth(month(name))] as const);
  return { ...documents, months: new Map([...documents.months, ...read]) };
}

describe('what is remembered', () => {
  it('is found once, whatever else is read', () => {
    const ask = counted();
    const documents = having(EMPTY_DOCUMENTS, '2026-10', '2026-11');

    expect([ask(documents, TODAY), ask(having(documents, '2019-05'), TODAY)]).toEqual([1, 1]);
  });

  it.each([
    ['a month that it rests on', (documents: Documents) => having(documents, '2026-10'), TODAY],
    ['the catalog', (documents: Documents) => ({ ...documents, catalog: { ...documents.catalog } }), TODAY],
    ['the day', (documents: Documents) => documents, day('2026-11-04')],
  ])('is found anew when %s is another', (_, changed, on) => {
    const ask = counted();
    const documents = having(EMPTY_DOCUMENTS, '2026-10', '2026-11');

    expect([ask(documents, TODAY), ask(changed(documents), on)]).toEqual([1, 2]);
  });
});

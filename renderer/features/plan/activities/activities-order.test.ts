import { describe, expect, it } from 'vitest';
import type { Id } from '../../../../shared/base/id';
import { pageCommandSchema, type PageCommand } from '../../../../shared/ledger/command';
import type { Documents } from '../../../../shared/ledger/documents';
import { apply } from '../../../../shared/ledger/apply';
import { aStamp, id, valueOf } from '../../../../shared/testing/builders';
import { addActivity, addPlatform, ledgerAfter, TODAY } from '../../../testing/builders';
import { edgeWords, moveTo, placeBeside, type RowPlace } from './activities-order';
import { activitiesView } from './activities-view';

const X = addPlatform('X');
const BLOG = addPlatform('Blog');
// The groups lie in one order, mixed.
const LEDGER = ledgerAfter(
  X,
  BLOG,
  addActivity('x1', { platformId: X.id }),
  addActivity('b1', { platformId: BLOG.id }),
  addActivity('x2', { platformId: X.id }),
  addActivity('b2', { platformId: BLOG.id }),
  addActivity('x3', { platformId: X.id }),
  addActivity('a1'),
);

const groupsIn = (documents: Documents) => activitiesView(documents.catalog, TODAY).groups;
const linesIn = (documents: Documents) =>
  groupsIn(documents).map(({ name, rows }) => `${name}: ${rows.map(({ activity }) => activity.id).join(' ')}`);

function moved(what: string, place: RowPlace) {
  return moveTo({ activities: LEDGER.catalog.activities, groups: groupsIn(LEDGER), number: String }, id(what), place);
}

function after(command: PageCommand): readonly string[] {
  return linesIn(valueOf(apply(LEDGER, pageCommandSchema.parse(command), aStamp())).documents);
}

function linesAfter(what: string, place: { readonly platformId: Id | null; readonly before: string | null }) {
  const move = moved(what, { ...place, before: place.before === null ? null : id(place.before) });
  return move === null ? null : after(move.command);
}

describe('moveTo', () => {
  it.each([
    ['x3', 'x1', 'X: x3 x1 x2'],
    ['x1', 'x3', 'X: x2 x1 x3'],
    ['x1', null, 'X: x2 x3 x1'],
    ['x2', null, 'X: x1 x3 x2'],
  ])('puts %s before %s in its group and leaves the other groups alone', (what, before, expected) => {
    expect(linesAfter(what, { platformId: X.id, before })).toEqual([expected, 'Blog: b1 b2', 'Anywhere: a1']);
  });

  it('takes a row to another platform as one step that names both', () => {
    const move = moved('x2', { platformId: BLOG.id, before: id('b2') });

    expect(move?.command).toMatchObject({ type: 'several', name: 'moved “x2” to Blog' });
    expect(move?.words).toBe('“x2” is now 2 of 3 on Blog');
    expect(linesAfter('x2', { platformId: BLOG.id, before: 'b2' })).toEqual([
      'X: x1 x3',
      'Blog: b1 x2 b2',
      'Anywhere: a1',
    ]);
  });

  it('takes a row off its platform', () => {
    expect(moved('x1', { platformId: null, before: null })?.words).toBe('“x1” is now 2 of 2 under “Anywhere”');
    expect(linesAfter('x1', { platformId: null, before: null })).toEqual([
      'X: x2 x3',
      'Blog: b1 b2',
      'Anywhere: a1 x1',
    ]);
  });

  it.each([
    ['x2', 'x3'],
    ['x2', 'x2'],
    ['x3', null],
  ])('is nothing where %s stands before %s already', (what, before) => {
    expect(linesAfter(what, { platformId: X.id, before })).toBeNull();
  });

  it('names a step to another platform within the length that a name can have', () => {
    const long = { title: `ab${'🙂'.repeat(99)}`, name: 'N'.repeat(80) };
    const ledger = ledgerAfter(
      { ...addPlatform('Roomy'), name: long.name },
      addActivity('first', { platformId: id('roomy') }),
      addActivity(long.title, { id: id('long') }),
    );
    const move = moveTo(
      { activities: ledger.catalog.activities, groups: groupsIn(ledger), number: String },
      id('long'),
      {
        platformId: id('roomy'),
        before: null,
      },
    );

    expect(pageCommandSchema.safeParse(move?.command).success).toBe(true);
  });
});

describe('placeBeside', () => {
  it('is one place up or down, and nothing at the ends of a group', () => {
    const groups = groupsIn(LEDGER);
    const before = (what: string, step: 'up' | 'down') => placeBeside(groups, id(what), step)?.before;

    expect([before('x2', 'up'), before('x1', 'down'), before('x2', 'down')]).toEqual(['x1', 'x3', null]);
    expect([placeBeside(groups, id('x1'), 'up'), placeBeside(groups, id('b2'), 'down')]).toEqual([null, null]);
    expect(edgeWords(groups, id('b2'), 'down')).toBe('“b2” is the last on Blog');
    expect(edgeWords(groups, id('a1'), 'up')).toBe('“a1” is the first under “Anywhere”');
  });
});

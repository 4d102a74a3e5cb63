import { describe, expect, it } from 'vitest';
import { id } from '../../../../shared/testing/builders';
import { addActivity, addPlatform, ledgerAfter, TODAY } from '../../../testing/builders';
import { activitiesView } from './activities-view';
import { dropPlaces, nearestPlace, scrollStep } from './drag-places';

const X = addPlatform('X');
const BLOG = addPlatform('Blog');
const { groups } = activitiesView(
  ledgerAfter(
    X,
    BLOG,
    addActivity('one', { platformId: X.id }),
    addActivity('two', { platformId: X.id }),
    addActivity('three'),
  ).catalog,
  TODAY,
);
const BOXES = {
  rows: new Map([
    [id('one'), { top: 40, bottom: 80 }],
    [id('two'), { top: 80, bottom: 120 }],
    [id('three'), { top: 200, bottom: 240 }],
  ]),
  heads: new Map([
    [X.id, { top: 0, bottom: 40 }],
    [BLOG.id, { top: 120, bottom: 160 }],
    [null, { top: 160, bottom: 200 }],
  ]),
};
const at = (y: number) => nearestPlace(dropPlaces(groups, BOXES), y);

describe('the place where a row would land', () => {
  it.each([
    { y: 0, place: { platformId: X.id, before: 'one', y: 40 } },
    { y: 59, place: { platformId: X.id, before: 'one', y: 40 } },
    { y: 61, place: { platformId: X.id, before: 'two', y: 80 } },
    { y: 119, place: { platformId: X.id, before: null, y: 120 } },
    { y: 139, place: { platformId: X.id, before: null, y: 120 } },
    { y: 141, place: { platformId: BLOG.id, before: null, y: 160 } },
    { y: 179, place: { platformId: BLOG.id, before: null, y: 160 } },
    { y: 181, place: { platformId: null, before: 'three', y: 200 } },
    { y: 900, place: { platformId: null, before: null, y: 240 } },
  ])('at $y is before $place.before, with the line at $place.y', ({ y, place }) => {
    expect(at(y)).toEqual(place);
  });

  it('is nowhere while nothing is measured', () => {
    expect(nearestPlace(dropPlaces(groups, { rows: new Map(), heads: new Map() }), 10)).toBeNull();
  });
});

describe('scrollStep', () => {
  it('is nothing in the middle and grows towards the edges', () => {
    expect([400, 56, 744].map((y) => scrollStep(y, 800))).toEqual([0, 0, 0]);
    expect([28, 0, -100].map((y) => scrollStep(y, 800))).toEqual([-7, -14, -14]);
    expect([772, 800, 900].map((y) => scrollStep(y, 800))).toEqual([7, 14, 14]);
  });
});

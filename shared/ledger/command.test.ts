import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageCommands, restoreCommands } from '../testing/random-commands';
import { pageCommandSchema } from './command';

const ID = 'x'.repeat(64);
const DAY = '2026-11-23';
const PART = { id: 'p', name: 'A part', most: null };
const check = (fields: object) => ({
  type: 'check.set',
  activityId: 'answer',
  day: DAY,
  entry: { kind: 'amount', amount: 1 },
  ...fields,
});
const note = (text: unknown) => ({ type: 'note.set', day: DAY, whatHappened: text });
const reading = (value: unknown) => ({
  type: 'reading.add',
  id: 'r',
  scoreId: 's',
  day: DAY,
  value,
  isApproximate: false,
});
const several = (count: number) => ({
  type: 'several',
  name: 'a',
  commands: Array.from({ length: count }, () => check({})),
});

describe('pageCommandSchema', () => {
  it('takes every command that the page can make, and changes nothing about it', () => {
    fc.assert(
      fc.property(pageCommands, (command) => {
        expect(pageCommandSchema.parse(command)).toEqual(command);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not take a restore: only undo makes it', () => {
    fc.assert(fc.property(restoreCommands, (command) => !pageCommandSchema.safeParse(command).success));
  });

  it('does not take a restore or another several within several', () => {
    const within = (command: object) => ({ type: 'several', name: 'a', commands: [command] });
    expect(pageCommandSchema.safeParse(within(check({}))).success).toBe(true);
    expect(pageCommandSchema.safeParse(within({ type: 'records.restore', changes: [] })).success).toBe(false);
    expect(pageCommandSchema.safeParse(within(several(1))).success).toBe(false);
  });

  it('takes up to five hundred commands as one step, and at least one', () => {
    expect([0, 1, 500, 501].map((count) => pageCommandSchema.safeParse(several(count)).success)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'check.set'],
    ['a list', [check({})]],
    ['no type', { day: DAY }],
    ['a type that there is not', check({ type: 'check.destroy' })],
    ['a name of the prototype as type', check({ type: 'constructor' })],
    ['a field that there is not', check({ at: '2026-11-23T09:00:00.000Z' })],
    ['a field that is missing', { type: 'check.set', activityId: 'answer', day: DAY }],
    [
      'a prototype',
      JSON.parse(`{"type": "check.clear", "activityId": "answer", "day": "${DAY}", "__proto__": {"a": 1}}`),
    ],
    ['all that it needs in a prototype', JSON.parse(`{"__proto__": ${JSON.stringify(check({}))}}`)],
    ['a day that does not exist', check({ day: '2026-02-30' })],
    ['a moment for a day', check({ day: '2026-11-23T00:00:00.000Z' })],
    ['an id that is a path', check({ activityId: '../catalog' })],
    ['an id of the prototype', check({ activityId: '__proto__' })],
    ['a huge id', check({ activityId: `${ID}x` })],
    ['an endless number', reading(JSON.parse('1e999'))],
    ['no number', reading(Number.NaN)],
    ['a number as text', reading('47')],
    ['half a character', note('a\ud83e')],
    ['a huge text', note('x'.repeat(50_001))],
    ['an object for a text', note({ toString: 'x' })],
    ['a huge name', { type: 'platform.add', id: 'x', name: 'x'.repeat(81), hue: 'slate' }],
    ['a line break in a name', { type: 'platform.add', id: 'x', name: 'X\nY', hue: 'slate' }],
    ['a huge amount', check({ entry: { kind: 'amount', amount: 1e9 } })],
    ['eight weekdays', { type: 'budget.set', id: 'cap', from: DAY, minutes: [1, 1, 1, 1, 1, 1, 1, 1] }],
    ['a start of the day that is none', { type: 'settings.set', dayStart: '4 am' }],
    ['what is found at a checkpoint', { type: 'look.keep', look: {} }],
    ['an event that leads to a script', { type: 'event.edit', id: 'e', link: 'javascript:alert(1)' }],
    ['a decision of a week that is none', { type: 'review.set', day: DAY, decision: null }],
    ['a reading on a basis that there is not', { ...reading(47), basis: 'guessed' }],
    ['a score made of a part twice', { type: 'score.edit', id: 's', parts: [PART, PART] }],
  ] as readonly (readonly [string, unknown])[])('does not take %s', (_, command) => {
    expect(pageCommandSchema.safeParse(command).success).toBe(false);
  });

  it('takes ids that are names on every object', () => {
    for (const id of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', ID]) {
      expect(pageCommandSchema.safeParse(check({ activityId: id })).success).toBe(true);
    }
  });

  it('answers for whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (anything) => {
        expect(() => pageCommandSchema.safeParse(anything)).not.toThrow();
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { day, monthOf } from '../../../shared/base/day';
import { checklistOn } from '../../../shared/checklist/checklist';
import type { PageCommand } from '../../../shared/ledger/command';
import { monthIn } from '../../../shared/ledger/documents';
import { id, skipped } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import {
  addActivity,
  addPlatform,
  addScore,
  allowance,
  count,
  ledgerAfter,
  tick,
  TODAY,
  ZONE,
} from '../../testing/builders';
import type { PaletteScene } from './palette-result';
import { paletteView } from './palette-view';

const REPLY = addActivity('Reply to mentions');
const GIVE = addActivity('Give +Ks', { target: count(10) });

function sceneOf(commands: readonly PageCommand[], fields: Partial<PaletteScene> = {}): PaletteScene {
  const documents = ledgerAfter(...commands);
  const on = fields.day ?? TODAY;
  return {
    catalog: documents.catalog,
    today: TODAY,
    day: on,
    weekStart: 1,
    items: checklistOn(documents.catalog, monthIn(documents, monthOf(on)).checks, on),
    timer: null,
    isMuted: false,
    zone: ZONE,
    history: { undo: null, redo: null },
    isOdd: () => false,
    format: createFormat('en-GB'),
    keyOf: (shortcut) => shortcut,
    ...fields,
  };
}

function texts(scene: PaletteScene, typed: string): readonly string[] {
  return paletteView(scene, typed).groups.flatMap(({ results }) => results.map(({ text }) => text));
}

function found(scene: PaletteScene, typed: string, text: string) {
  const results = paletteView(scene, typed).groups.flatMap((group) => group.results);
  return results.find((result) => result.text === text);
}

describe('paletteView', () => {
  it('offers the pages and what is open before anything is typed', () => {
    const scene = sceneOf([REPLY, GIVE, tick(GIVE.id)], { history: { undo: 'ticked “Give +Ks”', redo: null } });

    expect(texts(scene, '')).toEqual([
      'Today',
      'Plan',
      'Plan → Budgets',
      'Plan → Week',
      'Journal',
      'Insights',
      'Settings',
      'Settings → Backups',
      'Tick “Reply to mentions”',
      'Set “Give +Ks” to 10',
      'Close the day',
      'Undo: ticked “Give +Ks”',
      'List of keys',
    ]);
  });

  it('finds a page that is seldom gone to only when it is asked for', () => {
    const scene = sceneOf([]);

    expect(texts(scene, '')).not.toContain('Settings → Tray and start-up');
    expect(texts(scene, 'tray')[0]).toBe('Settings → Tray and start-up');
    expect(texts(scene, 'start at login')[0]).toBe('Settings → Tray and start-up');
    expect(texts(scene, 'quiet hours')[0]).toBe('Settings → Reminders');
  });

  it('ticks an item by its name, and says how it is', () => {
    expect(found(sceneOf([REPLY]), 'reply', 'Tick “Reply to mentions”')).toMatchObject({
      aside: { kind: 'words', text: 'not entered' },
      action: {
        kind: 'carry-out',
        command: { type: 'check.set', activityId: REPLY.id, day: TODAY, entry: { kind: 'amount', amount: 1 } },
      },
    });
  });

  it('sets a count to its target, or to the number after its name', () => {
    const scene = sceneOf([GIVE]);

    expect(texts(scene, 'ks')[0]).toBe('Set “Give +Ks” to 10');
    expect(texts(scene, 'ks 7')).toEqual(['Set “Give +Ks” to 7', 'Add “ks 7”']);
    expect(texts(scene, 'set ks to 7')[0]).toBe('Set “Give +Ks” to 7');
  });

  it.each(['ks 7.5', 'ks -1', 'ks 999999', 'reply 7'])('has no amount in %j', (typed) => {
    expect(texts(sceneOf([GIVE, REPLY]), typed)).toEqual([`Add “${typed}”`]);
  });

  it('sets an allowance to no more than was entered of it', () => {
    const scroll = addActivity('Scroll', { target: allowance(10) });

    expect(texts(sceneOf([scroll]), 'scroll')[0]).toBe('Set “Scroll” to 0');
  });

  it('puts back what is done instead of ticking it again', () => {
    const scene = sceneOf([REPLY, tick(REPLY.id)]);

    expect(texts(scene, 'reply')).toEqual([
      'Put “Reply to mentions” back to not entered',
      'Skip “Reply to mentions”',
      'Edit “Reply to mentions”',
      'Add “reply”',
    ]);
  });

  it('skips by name, but nothing twice', () => {
    const skip: PageCommand = { type: 'check.set', activityId: REPLY.id, day: TODAY, entry: skipped('ill') };

    expect(texts(sceneOf([REPLY]), 'skip rep')[0]).toBe('Skip “Reply to mentions”');
    expect(texts(sceneOf([REPLY, skip]), 'skip rep')).not.toContain('Skip “Reply to mentions”');
  });

  it('finds the items of a platform by the name of the platform', () => {
    const linkedIn = addPlatform('LinkedIn');
    const scene = sceneOf([linkedIn, addActivity('Comment', { platformId: linkedIn.id }), REPLY]);

    expect(texts(scene, 'linked')).toEqual([
      'Start the timer on LinkedIn',
      'Tick “Comment”',
      'Skip “Comment”',
      'Edit “Comment”',
      'Add “linked”',
    ]);
  });

  it('works on the day that is shown, and says which it is', () => {
    const yesterday = day('2026-11-22');
    const scene = sceneOf([REPLY], { day: yesterday });
    const [group] = paletteView(scene, 'reply').groups;

    expect(group?.title).toBe('Checklist of Sunday 22 November');
    expect(group?.results[0]?.action).toMatchObject({ command: { day: yesterday } });
    expect(texts(scene, 'close')[0]).toBe('Close Sunday 22 November');
  });

  it('logs a reading with the number after the name of its score', () => {
    const klout = addScore('Klout');

    expect(found(sceneOf([klout]), 'klout 47', 'Log Klout 47')?.action).toMatchObject({
      kind: 'log',
      reading: { value: 47, day: TODAY, isApproximate: false },
    });
    expect(found(sceneOf([klout]), 'log klout about 47.5', 'Log Klout about 47.5')?.action).toMatchObject({
      kind: 'log',
      reading: { value: 47.5, isApproximate: true },
    });
  });

  it('asks about an odd reading, and about one without a number', () => {
    const scene = sceneOf([addScore('Klout')], { isOdd: ({ value }) => value > 100 });

    expect(found(scene, 'klout 470', 'Log Klout 470')).toMatchObject({
      aside: { text: 'asks first: is that right?' },
      action: { kind: 'ask-reading', typed: '470' },
    });
    expect(found(scene, 'klout', 'Log Klout …')?.action).toMatchObject({ kind: 'ask-reading', typed: '' });
  });

  it('adds an event on the day that is acted on, once it is asked for', () => {
    const on = day('2026-11-20');
    const scene = sceneOf([], { day: on });

    expect(texts(scene, '')).not.toContain('Add an event …');
    expect(found(scene, 'event', 'Add an event …')?.action).toEqual({ kind: 'add-event', day: on });
    expect(texts(scene, 'algorithm')[0]).toBe('Add an event …');
  });

  it('logs no score that is retired', () => {
    const klout = addScore('Klout');
    const scene = sceneOf([REPLY, klout, { type: 'score.retire', id: klout.id, on: TODAY, reason: null }]);

    expect(texts(scene, 'klout 47')).toEqual(['Add “klout 47”']);
  });

  it('goes to a day in words, before everything else and with no offer to add it', () => {
    const scene = sceneOf([addActivity('Talk on Tuesday')]);

    expect(found(scene, 'last tuesday', 'Go to Tuesday 17 November')).toMatchObject({
      aside: { text: '6 days ago' },
      action: { kind: 'go', place: { page: 'today', day: '2026-11-17' } },
    });
    expect(texts(scene, 'tuesday')[0]).toBe('Go to Tuesday 17 November');
    expect(texts(scene, 'go to tomorrow')).toEqual(['Go to Tuesday 24 November']);
  });

  it('offers to add what has no name yet, and not what has', () => {
    const scene = sceneOf([REPLY]);

    expect(found(scene, 'Write to Ann', 'Add “Write to Ann”')?.action).toEqual({ kind: 'add', title: 'Write to Ann' });
    expect(found(scene, 'add Write to Ann', 'Add “Write to Ann”')?.action).toEqual({
      kind: 'add',
      title: 'Write to Ann',
    });
    expect(found(scene, 'add', 'Add an activity')?.action).toEqual({ kind: 'add', title: '' });
    expect(texts(scene, 'reply to mentions')).not.toContain('Add “reply to mentions”');
  });

  it('offers nothing to add while there is no plan at all', () => {
    expect(texts(sceneOf([]), 'Write to Ann')).toEqual([]);
  });

  it('says when nothing answers', () => {
    const scene = sceneOf([REPLY]);

    expect(paletteView(scene, 'zebra').isFound).toBe(false);
    expect(paletteView(scene, 'reply').isFound).toBe(true);
    expect(paletteView(scene, '3 nov').isFound).toBe(true);
  });

  it('does not offer an archived activity for editing', () => {
    const scene = sceneOf([REPLY, { type: 'activity.archive', id: id('reply-to-mentions'), on: TODAY }]);

    expect(texts(scene, 'reply')).toEqual(['Add “reply”']);
  });

  it('shows eight of a long list and counts the rest', () => {
    const many = Array.from({ length: 60 }, (_, index) => addActivity(`Item ${String(index)}`));
    const [group] = paletteView(sceneOf(many), 'tick').groups;

    expect(group?.results).toHaveLength(8);
    expect(group?.count).toBe(60);
  });

  it('puts the better answer first, and gives the same list each time', () => {
    const scene = sceneOf([addActivity('Blogging'), addActivity('Weblog'), addActivity('Read a blog')]);

    expect(texts(scene, 'tick blog').slice(0, 3)).toEqual(['Tick “Read a blog”', 'Tick “Blogging”', 'Tick “Weblog”']);
    expect(texts(scene, 'tick blog')).toEqual(texts(scene, 'tick blog'));
  });
});

describe('the palette, about time', () => {
  const X = addPlatform('X');
  const LINKEDIN = addPlatform('LinkedIn');

  it('starts the timer on a platform, and says which one that stops', () => {
    const scene = sceneOf([X, LINKEDIN], { timer: { platformId: X.id, isFrozen: false } });

    expect(texts(scene, '')).toContain('Stop the timer on X');
    expect(texts(scene, 'start timer')).toEqual(['Start the timer on LinkedIn', 'Add “start timer”']);
    expect(found(scene, 'start', 'Start the timer on LinkedIn')).toMatchObject({
      aside: { text: 'stops X' },
      action: { kind: 'start-timer', platformId: LINKEDIN.id },
    });
  });

  it('only stops a timer that stands still', () => {
    const scene = sceneOf([X, LINKEDIN], { timer: { platformId: X.id, isFrozen: true } });

    expect(texts(scene, 'timer').filter((text) => text.includes('timer on'))).toEqual(['Stop the timer on X']);
  });

  it('adds minutes that are typed with their platform, on the day that is meant', () => {
    const scene = sceneOf([X, LINKEDIN]);

    expect(found(scene, '15 x yesterday', 'Add 15 min on X')).toMatchObject({
      aside: { text: 'Sunday 22 November' },
      action: {
        kind: 'add-sessions',
        stretches: [{ day: '2026-11-22', platformId: 'x', span: { kind: 'minutes', minutes: 15 } }],
      },
    });
    expect(texts(scene, '9:10-9:25 linkedin')).toEqual(['Add 15 min on LinkedIn']);
  });

  it('keeps reminders quiet until the morning, and lets them speak again', () => {
    expect(texts(sceneOf([]), 'mute')).toContain('No reminders until morning');
    expect(texts(sceneOf([], { isMuted: true }), '')).toContain('Reminders again');
  });

  it('offers no minutes without a platform, and none for a day to come', () => {
    const scene = sceneOf([X]);

    expect(texts(scene, '15').some((text) => text.startsWith('Add 15 min'))).toBe(false);
    expect(texts(scene, '15 x tomorrow').some((text) => text.startsWith('Add 15 min'))).toBe(false);
  });
});

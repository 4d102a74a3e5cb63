import { describe, expect, it } from 'vitest';
import { checklistOn, type ChecklistItem } from '../../shared/checklist/checklist';
import { day } from '../../shared/base/day';
import type { TimerFace } from '../../shared/time/timer-face';
import { aCheck, anActivity, aPlatform, id } from '../../shared/testing/builders';
import { trayView, type TrayLine, type TrayScene } from './tray-view';

const FACE: TimerFace = {
  platformName: 'X',
  isFrozen: false,
  clock: '4:12',
  spent: { spent: 10, budget: 15 },
  day: { spent: 10, budget: 30 },
};

function itemsOf(...titles: readonly string[]): readonly ChecklistItem[] {
  const activities = titles.map((title, index) => anActivity({ id: id(`a${String(index)}`), title, position: index }));
  return checklistOn({ activities, pauses: [] }, [], day('2026-11-23'));
}

function scene(fields: Partial<TrayScene> = {}): TrayScene {
  const platforms = [aPlatform(), aPlatform({ id: id('blog'), name: 'Blog & more', position: 2 })];
  const state = { face: null, hasNotice: false, isMuted: false };
  return { write: (words) => words, items: itemsOf('Answer', 'Write'), platforms, ...state, ...fields };
}

/** One line as text: those of a menu in brackets. */
function textOf(line: TrayLine): string {
  if (line.kind === 'separator') return '—';
  return line.kind === 'item' ? line.text : `${line.text} [${line.lines.map(textOf).join(', ')}]`;
}

const menu = (fields: Partial<TrayScene> = {}) => trayView(scene(fields)).menu.map(textOf);
const actionOf = (text: string, fields: Partial<TrayScene> = {}) =>
  trayView(scene(fields))
    .menu.flatMap((line) => (line.kind === 'menu' ? line.lines : [line]))
    .flatMap((line) => (line.kind === 'item' && line.text === text ? [line.action] : []));

describe('trayView', () => {
  it('offers what is left to tick, the timer, silence and the way out', () => {
    expect(menu()).toEqual([
      ...['Open Rapport', '—', 'Start the timer [X, Blog && more]', '—'],
      ...['2 left today', 'Answer', 'Write', '—', 'No reminders until morning', '—', 'Quit'],
    ]);
    expect(actionOf('Answer')).toEqual([{ kind: 'tick', activityId: 'a0' }]);
    expect(actionOf('Blog && more')).toEqual([{ kind: 'start', platformId: 'blog' }]);
    expect(actionOf('2 left today')).toEqual([null]);
    expect(actionOf('Quit')).toEqual([{ kind: 'quit' }]);
  });

  it('says how many are left, and the timer', () => {
    expect(trayView(scene())).toMatchObject({ tooltip: 'Rapport · 2 left today', title: '2', isTimerRunning: false });
    expect(trayView(scene({ face: FACE }))).toMatchObject({
      tooltip: 'Rapport · 2 left today · 4:12 X, 10 of 15 min',
      title: '2 · 4:12',
      isTimerRunning: true,
    });
    expect(trayView(scene({ items: [], face: FACE }))).toMatchObject({ title: '4:12' });
    expect(trayView(scene({ items: [] }))).toMatchObject({ tooltip: 'Rapport · Nothing left today', title: '' });
  });

  it('leaves out what is finished', () => {
    const activities = [anActivity({ title: 'Answer' }), anActivity({ id: id('b'), title: 'Write', position: 2 })];
    const items = checklistOn({ activities, pauses: [] }, [aCheck()], day('2026-11-23'));

    expect(menu({ items })).toContain('1 left today');
    expect(menu({ items })).not.toContain('Answer');
  });

  it('stops the timer that runs, and starts another', () => {
    expect(menu({ face: FACE }).slice(2, 4)).toEqual([
      'Stop the timer: X, 10 of 15 min',
      'Start another [X, Blog && more]',
    ]);
    expect(actionOf('Stop the timer: X, 10 of 15 min', { face: FACE })).toEqual([{ kind: 'stop' }]);
  });

  it('offers for one that stands still the card and the stop, and no other timer', () => {
    const face = { ...FACE, isFrozen: true };

    expect(menu({ face }).slice(2, 5)).toEqual(['Timer stands still: X', 'Stop the timer', '—']);
    expect(trayView(scene({ face }))).toMatchObject({
      tooltip: 'Rapport · 2 left today · 4:12 (stands still) X, 10 of 15 min',
      isTimerRunning: false,
    });
    expect(actionOf('Timer stands still: X', { face })).toEqual([{ kind: 'open' }]);
  });

  it('snoozes only where there is something to snooze, and ends the silence that it began', () => {
    expect(menu({ hasNotice: true })).toContain('Snooze the last reminder [10 minutes, 1 hour, Tomorrow]');
    expect(actionOf('1 hour', { hasNotice: true })).toEqual([{ kind: 'answer', action: 'snooze-60' }]);
    expect(actionOf('No reminders until morning')).toEqual([{ kind: 'mute', isMuted: true }]);
    expect(actionOf('Reminders again', { isMuted: true })).toEqual([{ kind: 'mute', isMuted: false }]);
  });

  it('offers no timer where there is no platform, nor on an archived one', () => {
    expect(menu({ platforms: [] }).slice(0, 4)).toEqual(['Open Rapport', '—', '—', '2 left today']);
    const platforms = [aPlatform({ archivedOn: day('2026-11-01') }), aPlatform({ id: id('blog'), name: 'Blog' })];
    expect(menu({ platforms })).toContain('Start the timer [Blog]');
  });

  it('names no more than twelve, and cuts long titles between two letters', () => {
    const items = itemsOf(...Array.from({ length: 14 }, (_, index) => `Item ${String(index)}`));

    expect(menu({ items })).toContain('2 more …');
    expect(menu({ items })).not.toContain('Item 12');
    const long = menu({ items: itemsOf('👩‍💻'.repeat(40)) })[5] ?? '';
    expect([Array.from(long).length, long.isWellFormed(), long.endsWith('…')]).toEqual([60, true, true]);
  });

  it('says that no ledger is open', () => {
    expect(trayView(scene({ items: null, platforms: [] })).tooltip).toBe('Rapport · No ledger is open');
    expect(menu({ items: null, platforms: [] })).toContain('No ledger is open');
  });
});

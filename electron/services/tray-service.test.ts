import { describe, expect, it } from 'vitest';
import { clockTime } from '../../shared/base/clock-time';
import { day } from '../../shared/base/day';
import { id, month, valueOf } from '../../shared/testing/builders';
import { createManualTimers } from './testing/manual-timers';
import { addActivity, addPlatform, tick } from './testing/page-commands';
import { restarted, timedRapport, type TimedRapport } from './testing/timed-rapport';
import { createTrayService, type TrayService } from './tray-service';
import type { TrayView } from './tray-view';

const NOW = '2026-11-23T14:05:00.000Z';

type Shown = { readonly rapport: TimedRapport; readonly tray: TrayService; readonly drawn: readonly TrayView[] };

function shown(): Shown & { readonly pass: (seconds: number) => void; readonly liveTimers: () => number } {
  const rapport = timedRapport({ now: NOW });
  rapport.dispatch(addPlatform('x', 'X'), addActivity('a', { title: 'Answer' }), addActivity('b', { title: 'Blog' }));
  const [timers, drawn]: [ReturnType<typeof createManualTimers>, TrayView[]] = [createManualTimers(), []];
  const { ledger, timer, notices, clock } = rapport;
  const tray = createTrayService({
    ...{ ledger, timer, notices, clock, timers },
    writeDigits: () => (words) => words,
    draw: (view) => {
      drawn.push(view);
    },
  });
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      rapport.run(1 / 60);
      timers.advance(1_000);
    }
  };
  return { rapport, tray, drawn, pass, liveTimers: timers.count };
}

const tooltips = ({ drawn }: Shown) => drawn.map(({ tooltip }) => tooltip);

describe('the tray', () => {
  it('is drawn when something is another than before, and not every second', () => {
    const scene = shown();
    scene.pass(10);
    expect(tooltips(scene)).toEqual(['Rapport · 2 left today']);

    scene.rapport.dispatch(tick('a', '2026-11-23'));
    scene.pass(10);

    expect(tooltips(scene).slice(1)).toEqual(['Rapport · 1 left today']);
  });

  it('counts the seconds of the timer, until it stands still', () => {
    const scene = shown();
    scene.tray.act({ kind: 'start', platformId: id('x') });
    scene.pass(3);
    scene.rapport.tell('lock');
    scene.pass(5);

    expect(scene.drawn.map(({ title, isTimerRunning }) => [title, isTimerRunning])).toEqual([
      ['2 · 0:00', true],
      ['2 · 0:01', true],
      ['2 · 0:02', true],
      ['2 · 0:03', true],
      ['2 · 0:03', false],
    ]);
  });

  it('ticks, starts and stops, and shows it at once', () => {
    const scene = shown();
    scene.tray.act({ kind: 'start', platformId: id('x') });
    scene.rapport.run(5);
    scene.tray.act({ kind: 'stop' });
    scene.tray.act({ kind: 'tick', activityId: id('a') });

    const { months } = valueOf(valueOf(scene.rapport.ledger.service()).read([month('2026-11')]));
    expect(months[0]?.checks).toMatchObject([{ activityId: 'a', entry: { kind: 'amount', amount: 1 } }]);
    expect(months[0]?.sessions).toMatchObject([{ platformId: 'x', source: 'timer' }]);
    expect(tooltips(scene).at(-1)).toBe('Rapport · 1 left today');
  });

  it('mutes, and snoozes the last reminder', () => {
    const scene = shown();
    const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
    const about = { kind: 'activity', activityId: id('a') } as const;
    scene.rapport.dispatch({
      type: 'reminder.add',
      id: id('r'),
      about,
      time: clockTime('14:10'),
      weekdays: [...weekdays],
    });
    scene.rapport.run(6);
    expect(scene.rapport.said()).toEqual(['14:10 Answer']);
    expect(JSON.stringify(scene.tray.view().menu)).toContain('Snooze the last reminder');

    scene.tray.act({ kind: 'answer', action: 'snooze-10' });
    expect(JSON.stringify(scene.tray.view().menu)).not.toContain('Snooze the last reminder');
    scene.tray.act({ kind: 'mute', isMuted: true });
    scene.rapport.run(30);
    expect(scene.rapport.said()).toHaveLength(1);
    scene.tray.act({ kind: 'mute', isMuted: false });
    scene.rapport.run(1);

    expect(scene.rapport.said().slice(1)).toEqual(['14:41 Answer']);
  });

  it('does nothing for what is gone', () => {
    const { rapport, tray } = shown();

    tray.act({ kind: 'tick', activityId: id('gone') });
    tray.act({ kind: 'start', platformId: id('gone') });
    tray.act({ kind: 'answer', action: 'snooze-10' });
    tray.act({ kind: 'stop' });

    expect([rapport.timer.state().timer, rapport.shown]).toEqual([null, []]);
  });

  it('counts what stands still from another month with all that was spent on its day', () => {
    const before = timedRapport({ now: '2026-10-30T14:05:00.000Z' });
    const typed = { id: id('typed'), day: day('2026-10-30'), platformId: id('x') };
    before.dispatch(addPlatform('x', 'X'), { type: 'session.add', ...typed, span: { kind: 'minutes', minutes: 10 } });
    valueOf(before.timer.start(id('x')));
    before.run(2);
    before.dispose();
    const { ledger, timer, notices, clock } = restarted(before, NOW);

    const tray = createTrayService({
      ...{ ledger, timer, notices, clock, timers: createManualTimers() },
      writeDigits: () => (words) => words,
      draw: () => undefined,
    });

    expect(tray.view().tooltip).toBe('Rapport · Nothing left today · 2:00 (stands still) X, 12 min');
  });

  it('shows the day that has begun', () => {
    const scene = shown();
    scene.rapport.dispatch(tick('a', '2026-11-23'), tick('b', '2026-11-23'));
    scene.pass(1);
    scene.rapport.clock.set('2026-11-24T04:00:00.000Z');
    scene.pass(1);

    expect(tooltips(scene)).toEqual(['Rapport · Nothing left today', 'Rapport · 2 left today']);
  });

  it('says that no ledger is open while its files are replaced', () => {
    const scene = shown();
    scene.rapport.ledger.suspend();
    scene.pass(1);

    expect(tooltips(scene)).toEqual(['Rapport · No ledger is open']);
  });

  it('leaves no timer when it is ended', () => {
    const { tray, liveTimers } = shown();
    expect(liveTimers()).toBe(1);

    tray.dispose();

    expect(liveTimers()).toBe(0);
  });
});

// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Timer } from '../../../shared/time/timer';
import type { Notice } from '../../../shared/reminders/notice';
import { sameEveryDay } from '../../../shared/time/budget';
import { at, id } from '../../../shared/testing/builders';
import type { PageCommand } from '../../../shared/ledger/command';
import { addPlatform, ledgerAfter, NOW, TODAY, ZONE } from '../../testing/builders';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { AwayCard } from './away-card';
import { NoticeStrip } from './notice-strip';
import { TimerBar } from './timer-bar';

const X = addPlatform('X');
const BLOG = addPlatform('Blog');
const BUDGET: PageCommand = { type: 'budget.set', id: X.id, from: TODAY, minutes: [...sameEveryDay(15)] };
const USED: PageCommand = {
  type: 'session.add',
  id: id('used'),
  day: TODAY,
  platformId: X.id,
  span: { kind: 'minutes', minutes: 12 },
};

/** Begun 182 minutes before now; frozen after two of them. */
const ASLEEP: Timer = {
  platformId: X.id,
  startAt: at('2026-11-23T05:58:00.000Z'),
  zone: ZONE,
  seenAt: at('2026-11-23T06:00:00.000Z'),
  frozen: { at: at('2026-11-23T06:00:00.000Z'), reason: 'slept' },
};

async function openWith(...commands: readonly PageCommand[]) {
  const services = createFakeServices({ own: ledgerAfter(X, BLOG, ...commands) });
  const stores = await openTestStores(services);
  const opened: Notice[] = [];
  const page = renderPart(
    <>
      <TimerBar title="Today" />
      <NoticeStrip onOpen={(notice) => opened.push(notice)} />
      <AwayCard />
    </>,
    stores,
  );
  return { ...page, services, stores, opened };
}

const sessions = (services: ReturnType<typeof createFakeServices>) =>
  [...services.documents().months.values()].flatMap((month) => month.sessions);

const timed = (services: ReturnType<typeof createFakeServices>) =>
  sessions(services).find(({ source }) => source === 'timer');

describe('the bar', () => {
  it('starts the timer on a platform that is chosen, shows it, and stops it with a way back', async () => {
    const { user, services, stores } = await openWith(BUDGET, USED);
    await user.click(screen.getByRole('button', { name: 'Start the timer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'X' }));
    const bar = await screen.findByRole('group', { name: 'Timer' });

    expect(within(bar).getByRole('timer').textContent).toBe('0:00');
    expect(bar.textContent).toContain('12 of 15 min · 3 min left');
    act(() => {
      services.setNow(at('2026-11-23T09:04:00.000Z'));
    });
    await user.click(within(bar).getByRole('button', { name: 'Stop' }));

    expect(await screen.findByRole('button', { name: 'Start the timer' })).toBeDefined();
    expect(timed(services)).toMatchObject({
      span: { startAt: NOW, endAt: '2026-11-23T09:04:00.000Z' },
    });
    expect(stores.toasts.store.getState().toast).toMatchObject({ text: 'Added time on “X”', canUndo: true });
  });

  it('keeps the focus where one button takes the place of the other', async () => {
    const { user } = await openWith();
    await user.click(screen.getByRole('button', { name: 'Start the timer' }));
    await user.click(await screen.findByRole('menuitem', { name: 'X' }));

    await screen.findByRole('button', { name: 'Stop' });
    await expect.poll(() => document.activeElement?.textContent).toBe(' Stop');
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Start the timer' });
    await expect.poll(() => document.activeElement?.textContent).toBe(' Start the timer');
  });

  it('has nothing to start where there is no platform', async () => {
    const stores = await openTestStores(createFakeServices({ own: ledgerAfter() }));
    renderPart(<TimerBar title="Today" />, stores);

    expect(screen.queryByRole('button', { name: 'Start the timer' })).toBeNull();
  });
});

describe('the card of a timer that stands still', () => {
  it('says since when and why, and what each answer would make of the minutes, with none of it as the default', async () => {
    const { services } = await openWith(BUDGET, USED);
    act(() => {
      services.setTimer({ timer: ASLEEP, problem: null });
    });

    const card = await screen.findByRole('region', { name: 'The timer stands still' });
    expect(card.textContent).toContain(
      'The timer on X stands still since 23 Nov, 7:00, 180 min (3 h): the computer was asleep.',
    );
    expect(within(card).getByRole<HTMLInputElement>('radio', { name: 'None of it: 14 of 15 min on X' }).checked).toBe(
      true,
    );
    expect(within(card).getByRole('radio', { name: 'All of it: 194 of 15 min on X, 179 min over' })).toBeDefined();
    expect(sessions(services)).toHaveLength(1);
  });

  it('drops the time away unless it is told otherwise', async () => {
    const { user, services } = await openWith(BUDGET, USED);
    act(() => {
      services.setTimer({ timer: ASLEEP, problem: null });
    });

    await user.click(await screen.findByRole('button', { name: 'Save and stop' }));

    expect(timed(services)?.span).toEqual({
      kind: 'from-to',
      startAt: ASLEEP.startAt,
      endAt: ASLEEP.frozen?.at,
    });
    expect(screen.queryByRole('region', { name: 'The timer stands still' })).toBeNull();
  });

  it('counts a part, and goes on', async () => {
    const { user, services, stores } = await openWith(BUDGET, USED);
    act(() => {
      services.setTimer({ timer: ASLEEP, problem: null });
    });

    await user.click(await screen.findByRole('radio', { name: 'A part of it' }));
    await user.type(screen.getByRole('textbox', { name: 'Minutes that count' }), '30');
    expect(screen.getByRole('radio', { name: 'A part of it: 44 of 15 min on X, 29 min over' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Save and go on' }));

    expect(timed(services)?.span).toMatchObject({ endAt: '2026-11-23T06:30:00.000Z' });
    await expect.poll(() => stores.timer.store.getState().timer).toMatchObject({ startAt: NOW, frozen: null });
  });

  it('takes no part that is longer than the time away', async () => {
    const { user, services } = await openWith();
    act(() => {
      services.setTimer({ timer: ASLEEP, problem: null });
    });

    await user.click(await screen.findByRole('radio', { name: 'A part of it' }));
    await user.type(screen.getByRole('textbox', { name: 'Minutes that count' }), '181');

    expect(screen.getByRole('alert').textContent).toBe('Type whole minutes, up to 180.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save and stop' }).disabled).toBe(true);
  });

  it('names the first days of a long time away, and counts the rest', async () => {
    const { services } = await openWith();
    const since = at('2026-11-03T06:00:00.000Z');
    const long: Timer = { ...ASLEEP, startAt: since, seenAt: since, frozen: { at: since, reason: 'slept' } };
    act(() => {
      services.setTimer({ timer: long, problem: null });
    });

    const all = await screen.findByRole('radio', { name: /^All of it: 3 Nov / });
    expect(all.parentElement?.textContent).toMatch(/; 5 Nov 1440 min on X; and so on for 18 more days$/);
  });

  it('offers another platform when its own is gone, and loses nothing', async () => {
    const { user, services } = await openWith();
    const stopped: Timer = { ...ASLEEP, platformId: id('gone'), frozen: { at: NOW, reason: 'stopped' } };
    act(() => {
      services.setTimer({ timer: stopped, problem: { code: 'not-found', kind: 'platform' } });
    });

    await user.selectOptions(await screen.findByRole('combobox', { name: 'Where the time goes' }), 'Blog');
    await user.click(screen.getByRole('button', { name: 'Save it now' }));

    expect(sessions(services)).toMatchObject([{ platformId: 'blog', span: { endAt: NOW } }]);
  });

  it('saves to the platform that it shows where nobody chose another', async () => {
    const { user, services } = await openWith();
    const stopped: Timer = { ...ASLEEP, platformId: id('gone'), frozen: { at: NOW, reason: 'stopped' } };
    act(() => {
      services.setTimer({ timer: stopped, problem: { code: 'not-found', kind: 'platform' } });
    });

    const shown = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Where the time goes' });
    await user.click(screen.getByRole('button', { name: 'Save it now' }));

    expect(shown.value).toBe(X.id);
    expect(sessions(services)).toMatchObject([{ platformId: X.id, span: { endAt: NOW } }]);
  });

  it('asks for a platform where there is none to save the time on', async () => {
    const services = createFakeServices({ own: ledgerAfter() });
    renderPart(<AwayCard />, await openTestStores(services));
    const stopped: Timer = { ...ASLEEP, platformId: id('gone'), frozen: { at: NOW, reason: 'stopped' } };
    act(() => {
      services.setTimer({ timer: stopped, problem: { code: 'not-found', kind: 'platform' } });
    });

    expect(await screen.findByText(/^Add a platform/)).toBeDefined();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save it now' }).disabled).toBe(true);
  });
});

describe('what was said', () => {
  const NOTICE: Notice = {
    id: 'n1',
    kind: 'reminders',
    at: NOW,
    day: TODAY,
    title: 'Give +Ks',
    body: '',
    reminderIds: [id('r')],
    budgetIds: [],
    activityId: id('ks'),
    scoreId: null,
  };

  it('can be done, put off, shown and put away', async () => {
    const { user, services, opened } = await openWith();
    const say = (notice: Notice) => {
      act(() => {
        services.setReminders({ notices: [notice], missed: null, mutedUntil: null });
      });
    };
    const actions = () =>
      services.asked().flatMap(({ name, input }) => (name === 'reminders/answer' ? [(input as Asked).action] : []));

    for (const name of ['Done', 'In 10 min', 'In 1 h', 'Tomorrow', 'Put away: Give +Ks']) {
      say(NOTICE);
      await user.click(await screen.findByRole('button', { name }));
      expect(screen.queryByText('Give +Ks')).toBeNull();
    }
    say(NOTICE);
    await user.click(screen.getByRole('button', { name: 'Show' }));

    expect(actions()).toEqual(['done', 'snooze-10', 'snooze-60', 'snooze-tomorrow', 'dismiss']);
    expect(opened).toEqual([NOTICE]);
  });

  it('says on which days nothing could be shown, until that is put away', async () => {
    const { user, services } = await openWith();
    act(() => {
      services.setReminders({
        notices: [],
        missed: { from: TODAY, to: TODAY },
        mutedUntil: null,
      });
    });

    expect(screen.getByText(/^The reminders of 23 Nov were not shown/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Put away' }));

    expect(screen.queryByText(/were not shown/)).toBeNull();
  });
});

type Asked = { readonly action: string };

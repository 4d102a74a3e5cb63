// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../shared/base/day';
import { TICK, type Target } from '../../../shared/checklist/target';
import { EVERY_DAY, type Schedule } from '../../../shared/schedule/schedule';
import { aCheck, aPause, amount, anActivity, documentsWith, id } from '../../../shared/testing/builders';
import { TODAY } from '../../testing/builders';
import { choose, itemOf, openToday } from './testing/open-today';

const YESTERDAY = addDays(TODAY, -1);
const strip = () => screen.queryByRole('region', { name: 'Open from yesterday' });
const plansOf = (schedule: Schedule, target: Target = TICK) => [{ from: day('2026-01-01'), schedule, target }];

/** Minutes, and how many days ago it was last done. */
function timed(name: string, minutes: number, daysAgo: number) {
  const activity = anActivity({ id: id(name), title: name, minutes, position: minutes });
  return { activity, check: aCheck({ day: addDays(TODAY, -daysAgo), activityId: activity.id }) };
}

describe('the strip of yesterday', () => {
  const ledger = documentsWith({
    activities: ['Write', 'Read', 'Answer'].map((title, position) => anActivity({ id: id(title), title, position })),
    checks: [aCheck({ day: YESTERDAY, activityId: id('Answer') })],
  });

  it('shows what was left open, and enters it as done late', async () => {
    const { user, services } = await openToday(ledger);
    expect(strip()?.textContent).toContain('2 items were not entered');

    await user.click(screen.getByRole('button', { name: 'Done yesterday: Write' }));

    expect(services.commands().at(-1)).toEqual({
      type: 'check.set',
      activityId: 'Write',
      day: YESTERDAY,
      entry: amount(1),
    });
    expect(strip()?.textContent).toContain('1 item was not entered');
  });

  it('closes the day: the rest was not done, in one step that can be undone', async () => {
    const { user, services, stores } = await openToday(ledger);

    await user.click(screen.getByRole('button', { name: 'The rest was not done' }));

    expect(services.commands().at(-1)).toEqual({ type: 'day.close', day: YESTERDAY });
    expect(strip()).toBeNull();
    await stores.undo();
    expect(await screen.findByRole('region', { name: 'Open from yesterday' })).toBeTruthy();
  });

  it('leaves it not entered when it is put away, and does not come back on this day', async () => {
    const { user, services } = await openToday(ledger);

    await user.click(screen.getByRole('button', { name: 'Leave it not entered' }));

    await expect.poll(strip).toBeNull();
    expect(services.asked().at(-1)).toMatchObject({ name: 'settings/change', input: { lookedBackOn: TODAY } });
    expect(services.commands()).toEqual([]);
  });

  it('is not there when nothing was left open, nor on another day', async () => {
    const { leave } = await openToday(
      documentsWith({ activities: [anActivity()], checks: [aCheck({ day: YESTERDAY })] }),
    );
    expect(strip()).toBeNull();
    leave();
    await openToday(ledger, `#/today/${addDays(TODAY, -3)}`);
    expect(strip()).toBeNull();
  });
});

describe('closing the day', () => {
  const ledger = documentsWith({
    activities: ['Write', 'Read'].map((title, position) => anActivity({ id: id(title), title, position })),
    checks: [aCheck({ day: YESTERDAY, activityId: id('Read') }), aCheck({ day: YESTERDAY, activityId: id('Write') })],
  });

  it('makes what is open not done, by button or by the key d', async () => {
    const { user, services } = await openToday(ledger);
    await user.click(itemOf('Write'));
    await user.keyboard('d');

    expect(services.commands().at(-1)).toEqual({ type: 'day.close', day: TODAY });
    expect(screen.queryByRole('button', { name: 'Close the day' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Done and put aside/ }));
    expect(itemOf('Read').getAttribute('aria-checked')).toBe('false');
    expect(screen.getAllByText(/not done/).length).toBeGreaterThan(0);
  });

  it('can be taken back item by item', async () => {
    const { user, services } = await openToday(ledger);
    await user.click(screen.getByRole('button', { name: 'Close the day' }));
    await user.click(screen.getByRole('button', { name: /Done and put aside/ }));
    await choose({ user }, 'Read', 'Back to not entered');

    expect(services.commands().at(-1)).toEqual({ type: 'check.clear', activityId: 'Read', day: TODAY });
  });
});

describe('“I have 10 minutes”', () => {
  const all = [timed('four', 4, 1), timed('six', 6, 4), timed('eight', 8, 2), timed('three', 3, 3)];
  const five = timed('five', 5, 0);
  // Done earlier today, and asked for once more.
  const again = { ...five.check, entry: amount(1) };
  const fiveAgain = anActivity({
    ...five.activity,
    plans: plansOf(EVERY_DAY, { kind: 'count', amount: 2, unit: null, direction: 'at-least' }),
  });
  const ledger = documentsWith({
    activities: [...all.map(({ activity }) => activity), fiveAgain],
    checks: [...all.map(({ check }) => check), again],
  });
  const panel = () => within(screen.getByRole('region', { name: 'What fits' }));

  it('takes the 6 and the 3, and says what it left out and why', async () => {
    const { user } = await openToday(ledger);

    await user.click(screen.getByRole('button', { name: 'I have 10 minutes' }));

    expect(
      panel()
        .getAllByRole('button', { name: /^Done: / })
        .map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Done: six', 'Done: three']);
    expect(panel().getByText('9 of 10 min, most neglected first')).toBeTruthy();
    expect(panel().getByText('8 min, last done 2 days ago: does not fit into what is left')).toBeTruthy();
  });

  it('chooses anew for other minutes, and not when something is ticked', async () => {
    const { user } = await openToday(ledger);
    await user.keyboard('f');
    await user.clear(panel().getByRole('textbox'));
    await user.type(panel().getByRole('textbox'), '18');
    await user.click(panel().getByRole('button', { name: 'Done: six' }));

    expect(panel().getByText('17 of 18 min, most neglected first')).toBeTruthy();
    expect(panel().queryByRole('button', { name: 'Done: six' })).toBeNull();
    expect(panel().getByRole('button', { name: 'Done: eight' })).toBeTruthy();
  });

  it('says what to type, and goes with Escape', async () => {
    const { user } = await openToday(ledger);
    await user.keyboard('f');
    await user.clear(panel().getByRole('textbox'));
    expect(panel().getByText('Type whole minutes, such as 10.')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'What fits' })).toBeNull();
  });
});

describe('an item', () => {
  it('so many times a week says how the week stands, and leaves the list when it was done so often', async () => {
    const activity = anActivity({ plans: plansOf({ kind: 'times-a-week', times: 2, weekStart: 6 }) });
    // Weeks that begin on Saturday: today is Monday, their third day.
    const { user } = await openToday(
      documentsWith({ activities: [activity], checks: [aCheck({ day: addDays(TODAY, -1) })] }),
    );

    expect(screen.getByText(/1 of 2 done, 5 days left: skipping today is safe/)).toBeTruthy();
    await user.click(itemOf(activity.title));
    await user.keyboard(']');
    expect(screen.queryByRole('checkbox', { name: activity.title })).toBeNull();
  });

  it('is not due during a pause', async () => {
    await openToday(documentsWith({ activities: [anActivity()], pauses: [aPause({ from: TODAY, to: null })] }));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('shows its strength with the sum that it comes from, and streaks only when they are asked for', async () => {
    const checks = Array.from({ length: 13 }, (_, index) => aCheck({ day: addDays(TODAY, -index - 1) }));
    const plans = [{ from: addDays(TODAY, -13), schedule: EVERY_DAY, target: TICK }];
    const { stores } = await openToday(documentsWith({ activities: [anActivity({ plans })], checks }));

    expect(await screen.findByText('Strength 50%; 13 of 13 due days in the last 30 days')).toBeTruthy();
    expect(screen.queryByText('13 in a row')).toBeNull();
    await stores.app.changeSettings({ streaks: true });
    expect(await screen.findByText('13 in a row')).toBeTruthy();
  });
});

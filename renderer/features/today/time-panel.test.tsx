// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { isolated } from '../../../shared/base/isolated';
import { id } from '../../../shared/testing/builders';
import { addActivity, addPlatform, ledgerAfter, TODAY } from '../../testing/builders';
import { openToday } from './testing/open-today';

it('keeps the minutes of a session in their place beside a name that is written from right to left', async () => {
  const platform = { ...addPlatform('Arabic'), name: 'منصة' };
  const { user } = await openToday(
    ledgerAfter(platform, {
      type: 'session.add',
      id: id('s'),
      day: TODAY,
      platformId: platform.id,
      span: { kind: 'minutes', minutes: 7 },
    }),
  );

  await user.click(screen.getByRole('button', { name: '1 session' }));

  const [line] = within(screen.getByRole('region', { name: 'Time today' })).getAllByText(/, 7 min, typed in$/);
  expect(line?.textContent).toBe('منصة, 7 min, typed in');
  expect(line?.querySelector('bdi')?.textContent).toBe('منصة');
});

it('says in a tooltip what a screen reader hears of the timer’s button, also while it runs', async () => {
  const { user } = await openToday(ledgerAfter(addPlatform('X'), addActivity('Answer', { platformId: id('x') })));
  const rows = () => within(screen.getByRole('region', { name: isolated('X') }));

  const start = rows().getByRole('button', { name: /^Start the timer/ });
  expect(start.title).toBe(start.getAttribute('aria-label'));
  await user.click(start);

  const stop = rows().getByRole('button', { name: /^Stop the timer/ });
  expect(stop.title).toBe(stop.getAttribute('aria-label'));
});

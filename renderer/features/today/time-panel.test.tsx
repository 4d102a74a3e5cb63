// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { id } from '../../../shared/testing/builders';
import { addPlatform, ledgerAfter, TODAY } from '../../testing/builders';
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

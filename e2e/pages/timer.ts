import type { Page } from '@playwright/test';

/** The timer and what is said about it, wherever in Rapport one is. */
export function timerOn(page: Page) {
  const bar = page.getByRole('group', { name: 'Timer' });
  const card = page.getByRole('region', { name: 'The timer stands still' });
  return {
    bar,
    clock: bar.getByRole('timer'),
    stop: bar.getByRole('button', { name: 'Stop' }),
    card,
    notices: page.getByRole('region', { name: 'Reminders' }),
    /** From the bar over every page. */
    start: async (platform: string) => {
      await page.getByRole('button', { name: 'Start the timer', exact: true }).click();
      await page.getByRole('menuitem', { name: platform, exact: true }).click();
    },
  };
}

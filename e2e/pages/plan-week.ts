import { expect, type Locator, type Page } from '@playwright/test';

/** Plan, Week, as a person or a screen reader finds its parts. */
export function planWeekPage(page: Page) {
  const grid = page.getByRole('grid', { name: /^Minutes spent and planned/ });
  return {
    grid,
    outcomes: page.getByRole('grid', { name: 'Outcomes by day' }),
    dialog: page.getByRole('dialog'),
    title: page.getByRole('heading', { level: 2, name: /^Week of/ }),
    before: page.getByRole('button', { name: 'Week before' }),
    after: page.getByRole('button', { name: 'Week after' }),
    thisWeek: page.getByRole('button', { name: 'This week' }),
    pick: page.getByLabel('Go to the week of'),
    /** The number of a platform, or of “The whole day”, on a day or in “the week”. */
    number: (line: string, on: string): Locator => grid.getByRole('button', { name: `${line}, ${on}: ` }),
    open: async (): Promise<void> => {
      await page.keyboard.press('2');
      await page.getByRole('link', { name: 'Week', exact: true }).click();
      await expect(page.getByRole('heading', { level: 2, name: /^Week of/ })).toBeVisible();
    },
  };
}

/** `X, Friday 20 November: 18 of 15 min, 3 over` says `18 of 15 min`. */
export async function minutesOf(number: Locator): Promise<string> {
  const words = (await number.getAttribute('aria-label')) ?? '';
  return words.slice(words.indexOf(': ') + 2).split(',')[0] ?? '';
}

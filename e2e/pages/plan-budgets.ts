import { expect, type Locator, type Page } from '@playwright/test';

/** Plan, Budgets, as a person or a screen reader finds its parts. */
export function planBudgetsPage(page: Page) {
  const grid = page.getByRole('grid', { name: 'Minutes by platform and weekday' });
  /** Column 0 holds for every day, 1 to 7 are the weekdays from Monday on. */
  const cell = (platform: string, column: number): Locator =>
    grid
      .getByRole('row', { name: new RegExp(`^${platform}`) })
      .getByRole('gridcell')
      .nth(column);
  return {
    grid,
    cell,
    problem: page.getByRole('alert').filter({ hasText: /\S/ }),
    open: async (): Promise<void> => {
      await page.keyboard.press('2');
      await page.getByRole('link', { name: 'Budgets' }).click();
      await expect(grid).toBeVisible();
    },
    /** From the first weekday: the whole week, of all platforms and the day, in one step. */
    empty: async (): Promise<void> => {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await expect(cell('The whole day', 7)).toHaveText('');
      await page.keyboard.press('Escape');
    },
    expectRow: async (platform: string, texts: readonly string[]): Promise<void> => {
      for (const [index, text] of texts.entries()) await expect(cell(platform, index + 1)).toHaveText(text);
    },
  };
}

import { expect, type Locator, type Page } from '@playwright/test';

/** The insights, as a person or a screen reader finds their parts. */
export function insightsPage(page: Page) {
  return {
    dialog: page.getByRole('dialog'),
    heading: page.getByRole('heading', { level: 1, name: 'Insights' }),
    score: page.getByRole('combobox', { name: 'Score' }),
    line: page.getByRole('slider', { name: /^Readings of/ }),
    jumps: page.getByRole('button', { name: /^What was different before/ }),
    /** The name of an activity, with its row. */
    row: (activity: string): Locator => page.getByRole('button', { name: activity, exact: true }),
    against: page.getByRole('button', { name: /^(Best|Worst) days without it/ }),
    tab: (name: string): Locator =>
      page.getByRole('navigation', { name: 'Insights' }).getByRole('link', { name, exact: true }),
    menu: (figure: string | RegExp): Locator => page.getByRole('button', { name: figure }),
    table: page.getByRole('main').getByRole('table'),
    calendar: page.getByRole('grid', { name: /^What was done in/ }),
    open: async (): Promise<void> => {
      await page.keyboard.press('4');
      await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeVisible();
    },
    openTab: async (name: string): Promise<void> => {
      const tab = page.getByRole('navigation', { name: 'Insights' }).getByRole('link', { name, exact: true });
      await tab.click();
      await expect(tab).toHaveAttribute('aria-current', 'page');
    },
    /** Waits until something can be said of each activity. */
    compared: async (): Promise<void> => {
      await expect(page.getByText(/^Looked at again when there are/)).toBeVisible();
    },
  };
}

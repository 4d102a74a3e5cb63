import { expect, type Page } from '@playwright/test';

/** Plan, Pauses, as a person or a screen reader finds its parts. */
export function planPausesPage(page: Page) {
  return {
    dialog: page.getByRole('dialog'),
    add: page.getByRole('button', { name: 'Pause …' }),
    rows: page.getByRole('list', { name: 'Pauses, the newest first' }).getByRole('listitem'),
    open: async (): Promise<void> => {
      await page.keyboard.press('2');
      await page.getByRole('link', { name: 'Pauses' }).click();
      await expect(page.getByRole('button', { name: 'Pause …' })).toBeVisible();
    },
  };
}

import { expect, type Page } from '@playwright/test';

/** Settings, Reminders, as a person or a screen reader finds its parts. */
export function remindersPage(page: Page) {
  const preview = page.getByRole('region', { name: 'Preview' });
  return {
    dialog: page.getByRole('dialog'),
    add: page.getByRole('button', { name: 'Add a reminder …' }),
    addClientHours: page.getByRole('button', { name: 'Add client hours …' }),
    rows: page.getByRole('list', { name: 'Reminders, as the day goes' }).getByRole('listitem'),
    clientHours: page.getByRole('list', { name: 'Client hours' }).getByRole('listitem'),
    preview,
    /** What would be shown, each notice with its time. */
    notices: preview.getByRole('list', { name: /you would get/ }).locator(':scope > li'),
    open: async (): Promise<void> => {
      await page.keyboard.press(',');
      await page.getByRole('link', { name: 'Reminders' }).click();
      await expect(page.getByRole('button', { name: 'Add a reminder …' })).toBeVisible();
    },
  };
}

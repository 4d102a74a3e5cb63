import { expect, type Page } from '@playwright/test';

/** Settings → About, and the dialog that shows the diagnostics. */
export function aboutPage(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' });
  return {
    dialog,
    text: dialog.getByRole('textbox', { name: 'What is copied' }),
    licences: page.getByRole('list', { name: 'Licences' }),

    open: async (): Promise<void> => {
      await page.keyboard.press(',');
      await page.getByRole('link', { name: 'About' }).click();
      await expect(page.getByRole('button', { name: 'Copy diagnostics …' })).toBeVisible();
    },
  };
}

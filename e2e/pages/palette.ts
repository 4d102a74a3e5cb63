import { expect, type Locator, type Page } from '@playwright/test';

/** The command palette, as a person or a screen reader finds it. */
export function palette(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Commands' });
  return {
    dialog,
    field: dialog.getByRole('combobox'),
    option: (text: string): Locator => dialog.getByRole('option').filter({ hasText: text }),
    chosen: dialog.getByRole('option', { selected: true }),

    open: async () => {
      await page.keyboard.press('Control+k');
      await expect(dialog.getByRole('combobox')).toBeFocused();
    },
    /** Opens it, types and takes the first result, which has to be `text`. */
    take: async (typed: string, text: string) => {
      await page.keyboard.press('Control+k');
      await expect(dialog.getByRole('combobox')).toBeFocused();
      await page.keyboard.type(typed);
      await expect(dialog.getByRole('option', { selected: true })).toContainText(text);
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
    },
  };
}

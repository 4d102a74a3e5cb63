import { expect, type Locator, type Page } from '@playwright/test';

/** Scores and events, on Today and in the settings, as a person or a screen reader finds their parts. */
export function scoresPage(page: Page) {
  const dialog = page.getByRole('dialog');
  const panel = page.getByRole('region', { name: 'Scores' });
  return {
    dialog,
    panel,
    /** A score on Today. */
    score: (name: string): Locator => panel.getByRole('listitem').filter({ hasText: name }),
    /** A score in the settings. */
    row: (name: string): Locator =>
      page.getByRole('list', { name: 'Scores, outcomes first' }).getByRole('listitem').filter({ hasText: name }),
    events: page.getByRole('list', { name: 'Events, the newest first' }).getByRole('listitem'),
    addEvent: page.getByRole('button', { name: 'Add an event' }),
    readings: dialog.getByRole('list', { name: 'Readings of this day' }).getByRole('listitem'),
    log: async (name: string): Promise<void> => {
      await page.getByRole('button', { name: `Log ${name}`, exact: true }).click();
      await expect(dialog).toBeVisible();
    },
    submit: async (button: string): Promise<void> => {
      await dialog.getByRole('button', { name: button, exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    /** Starts to add a score. */
    add: async (preset: string): Promise<void> => {
      await page.getByRole('button', { name: 'Add a score' }).click();
      await expect(dialog.getByLabel('Begin with')).toBeFocused();
      await dialog.getByLabel('Begin with').selectOption(preset);
    },
    openSettings: async (): Promise<void> => {
      await page.keyboard.press(',');
      await page.getByRole('link', { name: 'Scores' }).click();
      await expect(page.getByRole('heading', { name: 'Events' })).toBeVisible();
    },
  };
}

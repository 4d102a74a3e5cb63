import { expect, type Locator, type Page } from '@playwright/test';

/** The journal, as a person or a screen reader finds its parts. */
export function journalPage(page: Page) {
  const days = page.getByRole('region', { name: 'Days' });
  const found = page.getByRole('region', { name: 'Found' });
  const day = (name: string): Locator => days.getByRole('article', { name: new RegExp(`^${name}`) });
  return {
    days,
    found,
    day,
    hits: found.getByRole('link'),
    search: page.getByRole('searchbox', { name: 'Search the journal' }),
    tag: page.getByRole('combobox', { name: 'Tag or person' }),
    platform: page.getByRole('combobox', { name: 'Platform' }),
    jumped: page.getByRole('checkbox', { name: 'A score jumped' }),
    strip: page.getByRole('grid', { name: /^Days of / }),
    cell: (name: string | RegExp): Locator => page.getByRole('gridcell', { name }),
    happened: page.getByRole('textbox', { name: 'What happened' }),
    guess: page.getByRole('textbox', { name: 'What I think it did' }),
    dialog: page.getByRole('dialog'),
    heading: (name: string): Locator => day(name).getByRole('heading', { level: 2 }),
    years: page.getByRole('group', { name: 'Year' }).getByRole('button'),
    decision: page.getByRole('textbox', { name: 'What I decide for the next week' }),
    week: page.getByRole('heading', { level: 2, name: /^Week of/ }),
    open: async (): Promise<void> => {
      await page.keyboard.press('3');
      await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
      await expect(days.getByRole('article').first()).toBeVisible();
    },
    openWeek: async (): Promise<void> => {
      await page.getByRole('link', { name: 'Weekly review' }).click();
      await expect(page.getByRole('heading', { level: 2, name: /^Week of/ })).toBeVisible();
    },
    /** Opens the fields of a note, types into the first one and leaves it. */
    write: async (name: string, text: string): Promise<void> => {
      await day(name)
        .getByRole('button', { name: /the note of/ })
        .click();
      const field = page.getByRole('textbox', { name: 'What happened' });
      await expect(field).toBeFocused();
      await page.keyboard.type(text);
      await page.keyboard.press('Escape');
      await expect(field).toBeHidden();
    },
  };
}
